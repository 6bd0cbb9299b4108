import {join} from 'node:path'
import type {CacheUse} from '../model/cache-use.ts'
import {type Entries, openEntries} from './cache-entries.ts'
import {type CacheKey, contentOf, type Json} from './cache-key.ts'
import {openLedger} from './cache-ledger.ts'
import {hashOf} from './hash.ts'
import {prune} from './prune.ts'

/**
 * Results of pure functions, kept by the hash of what they were made from.
 *
 * Whoever asks puts everything into the key that the result depends on: the
 * input, and the versions of the programs and fonts that work on it.
 */
export interface ContentCache {
  /** A JSON value; made anew when it is not there or cannot be read. */
  readonly value: <Value extends Json>(
    kind: string,
    key: CacheKey,
    make: () => Promise<Value>
  ) => Promise<Value>
  /** A file's bytes. */
  readonly bytes: (kind: string, key: CacheKey, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
  /** What is kept under a key, without making it; counts as nothing. */
  readonly find: (kind: string, key: CacheKey) => Promise<Uint8Array | undefined>
  /** Keep something that was made in another way; counts as nothing. */
  readonly keep: (kind: string, key: CacheKey, content: Uint8Array) => Promise<void>
  /** How many results were found, and how many were made. */
  readonly counts: {hits: number; misses: number}
  /** What was found, what was made, and why. */
  readonly use: () => CacheUse
  /** To be called when a build is over: notes what was used, and deletes what was not used for longest. */
  readonly settle: () => Promise<void>
}

/** Configuration of a cache on disk. */
export interface CacheOptions {
  /** Most bytes that it may take (default: 1 GiB); what was not used for longest goes. */
  readonly limit?: number | undefined
  /** Tells names of one book from those of another (default: none). */
  readonly scope?: string | undefined
}

/** What caches may take unless said otherwise, in bytes. */
export const usualLimit = 2 ** 30

/**
 * A cache in a folder that may be deleted at any time.
 *
 * Each entry begins with the hash of its content, so that one that was cut
 * short or damaged counts as absent. Entries are renamed into place: several
 * builds may share a folder.
 *
 * @param folder
 *   Where entries are kept; made when needed.
 */
export function diskCache(folder: string, {limit = usualLimit, scope = ''}: CacheOptions = {}): ContentCache {
  const entries = openEntries(folder)
  const ledger = openLedger(entries, scope)
  const pathOf = (kind: string, key: CacheKey) => join(kind, hashOf(contentOf(key)))

  const obtaining = new Map<string, Promise<Uint8Array>>()

  /** What is asked for again before it is there is made once. */
  function bytes(kind: string, key: CacheKey, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const path = pathOf(kind, key)
    const running = obtaining.get(path)
    if (running) {
      ledger.hit(kind)
      return running
    }
    const result = obtain(path, kind, key, make).finally(() => obtaining.delete(path))
    obtaining.set(path, result)
    return result
  }

  async function obtain(path: string, kind: string, key: CacheKey, make: () => Promise<Uint8Array>) {
    const {content, isDamaged} = await entries.read(path)
    if (content) {
      ledger.hit(kind)
      return content
    }

    await ledger.miss(kind, key, isDamaged)
    const made = await make()
    await entries.write(path, made)
    await ledger.made(kind, key)
    return made
  }

  return {
    bytes,
    value: async <Value extends Json>(kind: string, key: CacheKey, make: () => Promise<Value>) => {
      const kept = await bytes(kind, key, async () => new TextEncoder().encode(JSON.stringify(await make())))
      // The key names the version of the code that made the value, so its shape is that code's.
      return JSON.parse(new TextDecoder().decode(kept)) as Value
    },
    find: async (kind, key) => (await entries.read(pathOf(kind, key))).content,
    keep: (kind, key, content) => entries.write(pathOf(kind, key), content),
    counts: ledger.counts,
    use: ledger.use,
    settle: () => settle(entries, folder, limit)
  }
}

/** Without something new there is nothing to make room for. */
async function settle(entries: Entries, folder: string, limit: number): Promise<void> {
  await entries.touch()
  if (entries.hasWritten()) await prune(folder, limit)
}

/** A cache that keeps nothing. */
export function noCache(): ContentCache {
  const counts = {hits: 0, misses: 0}
  const made = <Value>(_kind: string, _key: CacheKey, make: () => Promise<Value>): Promise<Value> => {
    counts.misses++
    return make()
  }
  return {
    value: made,
    bytes: made,
    find: async () => undefined,
    keep: async () => {},
    counts,
    use: () => ({...counts, kinds: [], rebuilt: []}),
    settle: async () => {}
  }
}
