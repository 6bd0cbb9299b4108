import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

/** Anything JSON can carry there and back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [key: string]: Json | undefined}

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
    key: readonly Json[],
    make: () => Promise<Value>
  ) => Promise<Value>
  /** A file's bytes. */
  readonly bytes: (kind: string, key: readonly Json[], make: () => Promise<Uint8Array>) => Promise<Uint8Array>
  /** How many results were found, and how many were made. */
  readonly counts: {hits: number; misses: number}
}

/**
 * A cache in a folder that may be deleted at any time.
 *
 * Each entry begins with the hash of its content, so that one that was cut
 * short or damaged counts as absent. Entries are renamed into place: two
 * builds may share a folder.
 *
 * @param folder
 *   Where entries are kept; made when needed.
 */
export function diskCache(folder: string): ContentCache {
  const counts = {hits: 0, misses: 0}

  async function bytes(kind: string, key: readonly Json[], make: () => Promise<Uint8Array>) {
    const path = join(folder, kind, hashOf(JSON.stringify(key)))
    const kept = await readEntry(path)
    if (kept) {
      counts.hits++
      return kept
    }

    counts.misses++
    const made = await make()
    await writeEntry(path, made)
    return made
  }

  async function value<Value extends Json>(kind: string, key: readonly Json[], make: () => Promise<Value>) {
    const kept = await bytes(kind, key, async () => new TextEncoder().encode(JSON.stringify(await make())))
    // The key names the version of the code that made the value, so its shape is that code's.
    return JSON.parse(new TextDecoder().decode(kept)) as Value
  }

  return {bytes, value, counts}
}

/** A cache that keeps nothing. */
export function noCache(): ContentCache {
  const counts = {hits: 0, misses: 0}
  return {
    value: (_kind, _key, make) => {
      counts.misses++
      return make()
    },
    bytes: (_kind, _key, make) => {
      counts.misses++
      return make()
    },
    counts
  }
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const hashLength = 64

async function readEntry(path: string): Promise<Uint8Array | undefined> {
  const entry = await readFile(path).catch(() => undefined)
  if (!entry || entry.length < hashLength) return
  const content = entry.subarray(hashLength)
  return entry.toString('latin1', 0, hashLength) === hashOf(content) ? content : undefined
}

/** A full disk or a read-only folder costs time, not the build. */
async function writeEntry(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), {recursive: true})
    await writeFile(temporary, Buffer.concat([Buffer.from(hashOf(content), 'latin1'), content]))
    await rename(temporary, path)
  } catch {
    await rm(temporary, {force: true}).catch(() => undefined)
  }
}
