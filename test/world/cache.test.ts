import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type ContentCache, diskCache} from '../../build/world/cache.ts'
import {empty} from '../../build/world/prune.ts'

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

  it('makes a value once that is asked for again before it is there', async () => {
    const {make} = counter()
    const ask = () => cache.value('k', ['a'], make)

    expect(await Promise.all([ask(), ask()])).toEqual([{made: 1}, {made: 1}])
    expect(cache.counts).toEqual({hits: 1, misses: 1})
  })

  it('tries again when a value could not be made', async () => {
    const fail = async (): Promise<string> => {
      throw new Error('no paper')
    }
    const asked = [cache.value('k', ['a'], fail), cache.value('k', ['a'], fail)]

    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected')
    expect(await cache.value('k', ['a'], async () => 'made')).toBe('made')
  })

  it('keeps values again when somebody has deleted its folder', async () => {
    const {make} = counter()
    await cache.value('k', ['a'], make)
    await rm(folder, {recursive: true})

    expect(await cache.value('k', ['a'], make)).toEqual({made: 2})
    expect(await cache.value('k', ['a'], make)).toEqual({made: 2})
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

/** A key of a chapter. */
function chapter(body: string, styles = 'a') {
  return {name: '01-start', parts: {body, styles}}
}

/** What became of a chapter, in a build of its own. */
async function rebuilt(body: string, styles?: string) {
  const next = diskCache(folder)
  await next.value('flow', chapter(body, styles), counter().make)
  return next.use().rebuilt
}

describe('use', () => {
  it('says why something was made anew', async () => {
    const of = {kind: 'flow', name: '01-start'}
    expect(await rebuilt('x')).toEqual([{...of, reason: 'new', changed: []}])
    expect(await rebuilt('x')).toEqual([])
    expect(await rebuilt('y')).toEqual([{...of, reason: 'changed', changed: ['body']}])
    expect(await rebuilt('x', 'b')).toEqual([{...of, reason: 'changed', changed: ['styles']}])

    const flows = join(folder, 'flow')
    for (const name of await readdir(flows)) await writeFile(join(flows, name), 'nonsense')
    expect(await rebuilt('y')).toEqual([{...of, reason: 'damaged', changed: []}])
    await rm(flows, {recursive: true})
    expect(await rebuilt('y')).toEqual([{...of, reason: 'gone', changed: []}])
  })

  it('does not take a chapter of another book for this one', async () => {
    await diskCache(folder, {scope: 'a'}).value('flow', chapter('x'), counter().make)
    const other = diskCache(folder, {scope: 'b'})
    await other.value('flow', chapter('y'), counter().make)
    expect(other.use().rebuilt).toMatchObject([{reason: 'new'}])
  })

  it('counts by kind', async () => {
    await cache.value('a', ['1'], counter().make)
    await cache.value('a', ['1'], counter().make)
    await cache.value('b', ['1'], counter().make)
    expect(cache.use()).toMatchObject({
      hits: 1,
      misses: 2,
      kinds: [
        {kind: 'a', hits: 1, misses: 1},
        {kind: 'b', hits: 0, misses: 1}
      ]
    })
  })
})

describe('settle', () => {
  const kilobyte = new Uint8Array(1024)
  const limit = 5 * 1200

  /** A build that keeps some results of a kilobyte each, and uses others. */
  async function build(made: readonly string[], used: readonly string[] = []) {
    const next = diskCache(folder, {limit})
    for (const name of used) await next.bytes('k', [name], () => Promise.reject(new Error('gone')))
    for (const name of made) await next.bytes('k', [name], async () => kilobyte)
    await next.settle()
  }

  /** As if so many minutes had passed. */
  async function wait(minutes: number) {
    const then = new Date(Date.now() - minutes * 60_000)
    const entries = await readdir(folder, {recursive: true, withFileTypes: true})
    for (const entry of entries.filter((one) => one.isFile()))
      await utimes(join(entry.parentPath, entry.name), then, then)
  }

  it('keeps within the limit what was used last', async () => {
    await build(['a', 'b', 'c'])
    await wait(10)
    await build(['d', 'e', 'f'], ['a'])

    expect(await readdir(join(folder, 'k'))).toHaveLength(4)
    await build([], ['a', 'd', 'e', 'f'])
    await expect(build([], ['b'])).rejects.toThrow('gone')
  })

  it('deletes what processes left that died, and not what others write', async () => {
    await build(['a'])
    const left = join(folder, 'k', `${'0'.repeat(64)}.0b5cba3e-3f0a-4b7e-9d0a-2f60b7f0a001`)
    await writeFile(left, 'half')
    await build(['b'])
    expect(await readdir(join(folder, 'k'))).toHaveLength(3)
    await wait(61)
    await build(['c'])
    expect(await readdir(join(folder, 'k'))).toHaveLength(3)
    await expect(readFile(left)).rejects.toThrow()
  })
})

it('leaves alone what is no entry, when it makes room and when it is emptied', async () => {
  const theirs = ['thesis.doc', 'k/notes.txt', 'other/a/b']
  for (const path of theirs) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), 'x'.repeat(3000))
    await utimes(join(folder, path), 1, 1)
  }
  const cache = diskCache(folder, {limit: 4000})
  for (const name of ['a', 'b', 'c', 'd']) await cache.bytes('k', [name], async () => new Uint8Array(1024))
  const old = join(folder, 'l', '0'.repeat(64))
  await mkdir(dirname(old))
  await writeFile(old, 'x'.repeat(3000))
  await utimes(old, 1, 1)
  await cache.settle()
  expect(await readdir(dirname(old)), 'it went when room was made').toEqual([])
  await empty(folder)

  const left = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = left.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  expect(files.toSorted()).toEqual(theirs.map((path) => join(folder, path)).toSorted())
  expect(await readdir(folder)).not.toContain('l')
})

it('is shared by builds that run at the same time', async () => {
  const builds = Array.from({length: 8}, () => diskCache(folder, {limit: 4000}))
  const contents = Array.from({length: 40}, (_, index) => `${index}`.repeat(300))
  const results = await Promise.all(
    builds.map(async (build) => {
      const all = await Promise.all(
        contents.map((content, index) => build.value('k', [index], async () => content))
      )
      await build.settle()
      return all
    })
  )
  expect(results).toEqual(builds.map(() => contents))
})
