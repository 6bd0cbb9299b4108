import {realpath, stat} from 'node:fs/promises'
import {delimiter, join} from 'node:path'

/**
 * Where a program is, and which one it is.
 *
 * @param name
 *   Name or path.
 * @returns
 *   Path, size and time of change, which an update changes; `null` when there is none.
 */
export async function findProgram(
  name: string,
  environment: Readonly<Record<string, string | undefined>> = process.env
): Promise<string | null> {
  const folders = name.includes('/') ? [''] : (environment['PATH'] ?? '').split(delimiter)
  for (const folder of folders) {
    const path = await realpath(join(folder, name)).catch(() => undefined)
    const about = path === undefined ? undefined : await stat(path)
    if (about?.isFile()) return `${path} ${about.size} ${about.mtimeMs}`
  }
  return null
}
