import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Version of an installed package, for cache keys and reports.
 *
 * @param name
 *   Name, as one would import it.
 * @throws
 *   When it is not installed.
 */
export function packageVersion(name: string): Promise<string> {
  return versionAbove(dirname(fileURLToPath(import.meta.resolve(name))))
}

/** Version of this package. */
export function ownVersion(): Promise<string> {
  return versionAbove(import.meta.dirname)
}

async function versionAbove(start: string): Promise<string> {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest: unknown = await readFile(join(folder, 'package.json'), 'utf8').then(
      JSON.parse,
      () => undefined
    )
    if (typeof manifest === 'object' && manifest && 'version' in manifest) return String(manifest.version)
  }
  throw new Error(`Expected a package.json with a version above ${start}`)
}
