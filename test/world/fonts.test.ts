import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {diskCache, noCache} from '../../build/world/cache.ts'
import {cutFont, fontFaces} from '../../build/world/fonts.ts'

const path = fontFaces.find(({family, weight}) => family === 'Book Mono' && weight === 400)?.path ?? ''

it.each([
  ['more characters', 'dcba'],
  ['the same characters', 'bab']
])('cuts a font from a cut with %s', async (_, among) => {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  try {
    const cut = await cutFont(path, 'ab', diskCache(folder), among)
    expect(Buffer.compare(cut, await cutFont(path, 'ab', noCache()))).toBe(0)
  } finally {
    await rm(folder, {recursive: true})
  }
})
