import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'

const folder = resolve(import.meta.dirname, '../../assets/printers')

/** The printers that come with the pipeline: text of their files by name, sorted. */
export async function bundledPrinters(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string]> => [
          file.replace(/\.yaml$/, ''),
          await readFile(join(folder, file), 'utf8')
        ]
      )
    )
  )
}
