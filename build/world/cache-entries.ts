import {randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, rm, utimes, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {hashOf} from './hash.ts'

/** Files of a cache, each with the hash of its content in front. */
export interface Entries {
  /** What is there, unless it is damaged. */
  readonly read: (path: string) => Promise<Entry>
  /** Put something there in one go; a full disk or a read-only folder costs time, not the build. */
  readonly write: (path: string, content: Uint8Array) => Promise<void>
  /** Whether anything was written. */
  readonly hasWritten: () => boolean
  /** Note on the disk that everything read was used now. */
  readonly touch: () => Promise<void>
}

/** What was found under a path. */
export interface Entry {
  readonly content: Uint8Array | undefined
  /** Whether there is something that was not put there like this. */
  readonly isDamaged: boolean
}

/** Digits in front of the content. */
const hashLength = 64

/**
 * Open a folder of entries.
 *
 * @param folder
 *   It need not exist; paths are relative to it.
 */
export function openEntries(folder: string): Entries {
  const used = new Set<string>()
  let hasWritten = false

  return {
    async read(path) {
      const entry = await readFile(join(folder, path)).catch(() => undefined)
      if (!entry) return {content: undefined, isDamaged: false}
      const content = entry.subarray(hashLength)
      if (entry.toString('latin1', 0, hashLength) !== hashOf(content))
        return {content: undefined, isDamaged: true}
      used.add(path)
      return {content, isDamaged: false}
    },

    async write(path, content) {
      const place = join(folder, path)
      const temporary = `${place}.${randomUUID()}`
      try {
        await writeInFolder(temporary, [Buffer.from(hashOf(content), 'latin1'), content])
        await rename(temporary, place)
        hasWritten = true
      } catch {
        await rm(temporary, {force: true}).catch(() => undefined)
      }
    },

    hasWritten: () => hasWritten,

    async touch() {
      const now = new Date()
      await Promise.all([...used].map((path) => utimes(join(folder, path), now, now).catch(() => undefined)))
    }
  }
}

/** Write a file; its folder is made when it is missing, which somebody may delete at any time. */
async function writeInFolder(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  try {
    await writeFile(path, chunks)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), {recursive: true})
    await writeFile(path, chunks)
  }
}
