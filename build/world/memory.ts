import type {Memory, MemoryKey} from '../model/world.ts'
import type {ContentCache} from './cache.ts'
import type {CacheKey, Json} from './cache-key.ts'
import {pipelineIdentity} from './pipeline-identity.ts'

/**
 * A memory for stages, which know nothing of the cache.
 *
 * Its keys hold the code of the whole pipeline: whatever changes in it, nothing
 * made by the old code is used again.
 */
export function createMemory(cache: ContentCache): Memory {
  const keyOf = (key: MemoryKey): CacheKey => {
    const {code: pipeline} = pipelineIdentity()
    return 'parts' in key ? {...key, parts: {pipeline, ...key.parts}} : [pipeline, ...key]
  }

  return {
    async recall<Value>(kind: string, key: MemoryKey, make: () => Promise<Value>): Promise<Value> {
      // What stages remember is made of what JSON can carry, by the contract of `recall`.
      const value: Json = await cache.value(kind, keyOf(key), async () => (await make()) as Json)
      return value as Value
    },
    recallBytes: (kind, key, make) => cache.bytes(kind, keyOf(key), make)
  }
}
