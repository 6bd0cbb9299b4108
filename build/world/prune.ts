import {readdir, rm, rmdir, stat} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'

interface Kept {
  readonly path: string
  readonly size: number
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number
}

/** What is left after files were deleted, as a share of the limit: so that not every build has to delete some. */
const share = 0.8

/** After so long a file that was not renamed into place belongs to a process that died, in milliseconds. */
const patience = 3_600_000

/** Path of an entry below the folder, perhaps with the UUID of one that is being written. */
const entry = /^[\w-]+\/[0-9a-f]{64}(?:\.[0-9a-f]{8}-[0-9a-f-]{27})?$/

/** Name of a folder of entries. */
const kind = /^[\w-]+$/

/** The end of the name of a file that is being written: a UUID. */
const unfinished = /\.[0-9a-f]{8}-[0-9a-f-]{27}$/

/**
 * Delete from a cache what was not used for longest, when it has outgrown its limit.
 *
 * A build that is just about to read such an entry makes it anew. Whatever else is in the folder stays, because
 * somebody may have named one that others use.
 *
 * @param folder
 *   Of the cache; need not exist.
 * @param limit
 *   Most bytes of all entries together.
 */
export async function prune(folder: string, limit: number): Promise<void> {
  const found = await entriesIn(folder)
  const left = found.filter(({path, used}) => unfinished.test(path) && Date.now() - used > patience)
  await removeAll(left)

  const kept = found.filter(({path}) => !unfinished.test(path)).sort((a, b) => a.used - b.used)
  let total = kept.reduce((sum, {size}) => sum + size, 0)
  if (total <= limit) return
  const old: Kept[] = []
  for (const entry of kept) {
    if (total <= limit * share) break
    old.push(entry)
    total -= entry.size
  }
  await removeAll(old)
}

/**
 * Delete all entries of a cache, and the folders that are empty then.
 *
 * @param folder
 *   Of the cache; need not exist.
 */
export async function empty(folder: string): Promise<void> {
  await removeAll(await entriesIn(folder))
  // Also those whose entries went when room was made; one that is not empty is not deleted.
  const names = await readdir(folder).catch(() => [])
  const kinds = names.filter((name) => kind.test(name)).map((name) => join(folder, name))
  for (const path of [...kinds, folder]) await rmdir(path).catch(() => {})
}

async function entriesIn(folder: string): Promise<readonly Kept[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const found = entries
    .filter((one) => one.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .filter((path) => entry.test(relative(folder, path).replaceAll(sep, '/')))
    .map(async (path): Promise<readonly Kept[]> => {
      // Another build may have deleted it.
      const about = await stat(path).catch(() => undefined)
      return about ? [{path, size: about.size, used: about.mtimeMs}] : []
    })
  return (await Promise.all(found)).flat()
}

/** What cannot be deleted stays: the next build tries again. */
async function removeAll(entries: readonly Kept[]): Promise<void> {
  await Promise.all(entries.map(({path}) => rm(path, {force: true}).catch(() => undefined)))
}
