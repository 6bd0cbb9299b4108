import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type ContentCache, diskCache} from '../../build/world/cache.ts'

let folder: string
let cache: ContentCache

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'))
  cache = diskCache(folder)
})
afterEach(() => rm(folder, {recursive: true}))

/** Counts how often a value had to be made. */
function counter() {
  let made = 0
  return {
    make: async () => ({made: ++made}),
    get made() {
      return made
    }
  }
}

describe('diskCache', () => {
  it('makes a value once for a key, and again for another', async () => {
    const {make} = counter()

    expect(await cache.value('k', ['a'], make)).toEqual({made: 1})
    expect(await cache.value('k', ['a'], make)).toEqual({made: 1})
    expect(await cache.value('k', ['b'], make)).toEqual({made: 2})
    expect(await diskCache(folder).value('k', ['a'], make)).toEqual({made: 1})
    expect(cache.counts).toEqual({hits: 1, misses: 2})
  })

  it.each([
    ['cut short', (entry: Buffer) => entry.subarray(0, entry.length - 3)],
    ['changed', (entry: Buffer) => Buffer.concat([entry.subarray(0, -1), Buffer.from('!')])],
    ['empty', () => Buffer.alloc(0)]
  ])('makes a value anew when its entry is %s', async (_, damage) => {
    const {make} = counter()
    await cache.value('k', ['a'], make)
    const path = join(folder, 'k', (await readdir(join(folder, 'k')))[0] ?? '')
    await writeFile(path, damage(await readFile(path)))

    expect(await cache.value('k', ['a'], make)).toEqual({made: 2})
    expect(await cache.value('k', ['a'], make)).toEqual({made: 2})
  })

  it('keeps bytes as they are', async () => {
    const bytes = Uint8Array.from({length: 300}, (_, index) => index % 256)
    await cache.bytes('b', ['x'], async () => bytes)
    expect(new Uint8Array(await cache.bytes('b', ['x'], async () => new Uint8Array()))).toEqual(bytes)
  })

  it('gives the value even where nothing can be written', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(await diskCache(file).value('k', ['a'], counter().make)).toEqual({made: 1})
  })

  it('does not keep what failed', async () => {
    await expect(cache.value('k', ['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.value('k', ['a'], counter().make)).toEqual({made: 1})
  })
})
