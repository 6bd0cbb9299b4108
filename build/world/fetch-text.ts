import type {ContentCache} from './cache.ts'

/**
 * The text at an address; `undefined` when the server has nothing there.
 *
 * @throws
 *   When there is no answer, or it is about anything but the address.
 */
export type FetchText = (address: string) => Promise<string | undefined>

/** In milliseconds: a server that is slower than this is down. */
const patience = 20_000

/**
 * Fetch texts, each once: what a server answered is kept, also that it has nothing.
 *
 * @param cache
 *   Keeps answers until it is deleted: schemas have versions in their addresses.
 */
export function createFetchText(cache: ContentCache): FetchText {
  return async (address) =>
    (await cache.value('fetched', [address], async () => {
      const response = await fetch(address, {signal: AbortSignal.timeout(patience)})
      if (response.status === 404 || response.status === 410) return null
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim())
      return response.text()
    })) ?? undefined
}
