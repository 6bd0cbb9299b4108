import {resolve} from 'node:path'
import {type ContentCache, diskCache, noCache} from '../world/cache.ts'

/** Where results are kept that make the next build fast, unless said otherwise; may be deleted at any time. */
export const cacheFolder = '.cache/fascicle/results'

/** What the command line says about earlier results. */
export interface CacheChoice {
  /** Whether they may be used. */
  readonly cache: boolean
  /** Folder that they are in (default: `.cache/fascicle/results`). */
  readonly cacheDir?: string | undefined
  /** Most that they may take, in MiB (default: 1024). */
  readonly cacheSize?: number | undefined
}

/**
 * Open the cache that the command line names.
 *
 * @param book
 *   The book's folder, as the author typed it.
 */
export function openCache(
  {cache, cacheDir = cacheFolder, cacheSize}: CacheChoice,
  book: string
): ContentCache {
  if (!cache) return noCache()
  const limit = cacheSize === undefined ? undefined : cacheSize * 2 ** 20
  return diskCache(resolve(cacheDir), {limit, scope: resolve(book)})
}
