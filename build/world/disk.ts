import {readdir, readFile, realpath} from 'node:fs/promises'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Files} from '../model/world.ts'

/**
 * The files of a folder, and nothing outside of it: not by `..`, not by an
 * absolute path, a URL or a symbolic link.
 *
 * @param folder
 *   The book's folder; it need not exist.
 */
export function diskFiles(folder: string): Files {
  return {
    async read(path) {
      const inside = await within(folder, path)
      return inside === undefined ? undefined : readFile(inside).catch(() => undefined)
    },
    async list(path) {
      const inside = await within(folder, path)
      const names = inside === undefined ? undefined : await readdir(inside).catch(() => undefined)
      return names?.toSorted()
    }
  }
}

/** The true path of a file, when it is there and below the folder. */
async function within(folder: string, path: string): Promise<string | undefined> {
  if (isAbsolute(path) || path.includes('\0') || path.includes('\\')) return
  if (!isBelow(resolve(folder), resolve(folder, path))) return
  try {
    const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    return isBelow(realFolder, realFile) ? realFile : undefined
  } catch {
    return
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
