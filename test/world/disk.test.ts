import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {diskFiles} from '../../build/world/disk.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'disk-'))
  mkdirSync(join(root, 'book/chapter'), {recursive: true})
  mkdirSync(join(root, 'book-of-others'))
  writeFileSync(join(root, 'book/chapter/index.md'), '# 一')
  writeFileSync(join(root, 'book/..notes.md'), 'inside')
  writeFileSync(join(root, 'book-of-others/secret.md'), 'secret')
  writeFileSync(join(root, 'secret.md'), 'secret')
})
afterEach(() => rm(root, {recursive: true}))

/** Text of a file, or `undefined`. */
async function read(path: string): Promise<string | undefined> {
  const bytes = await diskFiles(join(root, 'book')).read(path)
  return bytes && new TextDecoder().decode(bytes)
}

describe('diskFiles', () => {
  it('reads files and lists folders', async () => {
    expect(await read('chapter/index.md')).toBe('# 一')
    expect(await read('./chapter/../..notes.md')).toBe('inside')
    expect(await diskFiles(join(root, 'book')).list('.')).toEqual(['..notes.md', 'chapter'])
    expect(await diskFiles(join(root, 'book')).list('chapter')).toEqual(['index.md'])
  })

  it('has nothing where there is nothing', async () => {
    expect(await read('chapter')).toBeUndefined()
    expect(await read('chapter/none.md')).toBeUndefined()
    expect(await diskFiles(join(root, 'none')).list('.')).toBeUndefined()
    expect(await diskFiles(join(root, 'book')).list('chapter/index.md')).toBeUndefined()
  })

  it.each([
    '../secret.md',
    'chapter/../../secret.md',
    '../book-of-others/secret.md',
    'file:///etc/hostname',
    '/etc/hostname',
    '..\\secret.md',
    'chapter/index.md\0'
  ])('does not leave the folder by %j', async (path) => {
    expect(await read(path)).toBeUndefined()
  })

  it('does not leave the folder by symbolic links, but follows those inside', async () => {
    symlinkSync(join(root, 'secret.md'), join(root, 'book/link.md'))
    symlinkSync(root, join(root, 'book/up'))
    symlinkSync('chapter/index.md', join(root, 'book/same.md'))

    expect([await read('link.md'), await read('up/secret.md'), await read('same.md')]).toEqual([
      undefined,
      undefined,
      '# 一'
    ])
    expect(await diskFiles(join(root, 'book')).list('up')).toBeUndefined()
  })

  it('takes a book whose own folder is a symbolic link', async () => {
    symlinkSync(join(root, 'book'), join(root, 'shelf'))

    expect(await diskFiles(join(root, 'shelf')).list('chapter')).toEqual(['index.md'])
  })
})
