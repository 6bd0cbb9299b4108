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
export async function packageVersion(name: string): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve(name))
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest: unknown = await readFile(join(folder, 'package.json'), 'utf8').then(
      JSON.parse,
      () => undefined
    )
    if (typeof manifest !== 'object' || !manifest || !('version' in manifest)) continue
    return String(manifest.version)
  }
  throw new Error(`Expected a package.json above ${entry}`)
}
