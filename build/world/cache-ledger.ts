import {join} from 'node:path'
import type {CacheUse, Rebuilt} from '../model/cache-use.ts'
import type {Entries} from './cache-entries.ts'
import {type CacheKey, isNamed, type NamedKey} from './cache-key.ts'
import {hashOf} from './hash.ts'

/** Books what a cache had and had not. */
export interface Ledger {
  readonly hit: (kind: string) => void
  /** Find out why a result is not there. */
  readonly miss: (kind: string, key: CacheKey, isDamaged: boolean) => Promise<void>
  /** Remember what a result was made from, for the next miss. */
  readonly made: (kind: string, key: CacheKey) => Promise<void>
  readonly counts: {hits: number; misses: number}
  readonly use: () => CacheUse
}

/** Hashes of the parts of a key by their names. */
type Parts = Readonly<Record<string, string>>

/** How many results of one name: a chapter is laid out for several editions, on pages of several sizes. */
const remembered = 8

/**
 * Open the books of a cache.
 *
 * What named results were last made from is kept in the cache itself, as the
 * hashes of their parts.
 *
 * @param scope
 *   Tells names of one book from those of another.
 */
export function openLedger(entries: Entries, scope: string): Ledger {
  const counts = {hits: 0, misses: 0}
  const kinds = new Map<string, {hits: number; misses: number}>()
  const rebuilt: Rebuilt[] = []
  const pathOf = (kind: string, name: string) => join('last', hashOf(JSON.stringify([scope, kind, name])))

  function count(kind: string, what: 'hits' | 'misses'): void {
    const known = kinds.get(kind) ?? {hits: 0, misses: 0}
    known[what]++
    counts[what]++
    kinds.set(kind, known)
  }

  /** What results of a name were made from, the last one first. */
  async function before(kind: string, name: string): Promise<readonly Parts[]> {
    const {content} = await entries.read(pathOf(kind, name))
    // Nobody else writes there, and damage was excluded by the hash.
    return content ? JSON.parse(new TextDecoder().decode(content)) : []
  }

  async function reasonOf(
    kind: string,
    {name, parts}: NamedKey
  ): Promise<Pick<Rebuilt, 'reason' | 'changed'>> {
    const now = hashesOf(parts)
    const [changed] = (await before(kind, name))
      .map((parts) => differing(parts, now))
      .sort((a, b) => a.length - b.length)
    if (!changed) return {reason: 'new', changed: []}
    return {reason: changed.length > 0 ? 'changed' : 'gone', changed}
  }

  return {
    counts,
    hit: (kind) => count(kind, 'hits'),
    async miss(kind, key, isDamaged) {
      count(kind, 'misses')
      if (!isNamed(key)) return
      const why = isDamaged ? ({reason: 'damaged', changed: []} as const) : await reasonOf(kind, key)
      rebuilt.push({kind, name: key.name, ...why})
    },
    async made(kind, key) {
      if (!isNamed(key)) return
      const all = [hashesOf(key.parts), ...(await before(kind, key.name))].slice(0, remembered)
      await entries.write(pathOf(kind, key.name), new TextEncoder().encode(JSON.stringify(all)))
    },
    use: () => ({
      ...counts,
      kinds: [...kinds].map(([kind, of]) => ({kind, ...of})).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
      rebuilt: rebuilt.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    })
  }
}

function differing(before: Parts, now: Parts): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...names].filter((name) => before[name] !== now[name])
}

function sortKey({kind, name}: Rebuilt): string {
  return `${kind} ${name}`
}

function hashesOf(parts: NamedKey['parts']): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, hashOf(JSON.stringify(part)).slice(0, 16)])
  )
}
