import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Memory} from '../model/world.ts'
import {type ContentCache, hashOf, type Json} from './cache.ts'

/**
 * A memory for stages, which know nothing of the cache.
 *
 * Its keys hold the code of the whole pipeline: whatever changes in it, nothing
 * made by the old code is used again.
 */
export function createMemory(cache: ContentCache): Memory {
  let code: Promise<string> | undefined
  const keyOf = async (key: readonly string[]) => {
    code ??= codeIdentity()
    return [await code, ...key]
  }

  return {
    async recall<Value>(kind: string, key: readonly string[], make: () => Promise<Value>): Promise<Value> {
      // What stages remember is made of what JSON can carry, by the contract of `recall`.
      const value: Json = await cache.value(kind, await keyOf(key), async () => (await make()) as Json)
      return value as Value
    },
    recallBytes: async (kind, key, make) => cache.bytes(kind, await keyOf(key), make)
  }
}

async function codeIdentity(): Promise<string> {
  const root = resolve(import.meta.dirname, '..')
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
  // Versions of packages are exact there.
  paths.push(resolve(root, '../package.json'))
  const texts = await Promise.all(paths.map((path) => readFile(path)))
  return hashOf(texts.map(hashOf).join(' '))
}
