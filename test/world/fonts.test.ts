import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {diskCache, noCache} from '../../build/world/cache.ts'
import {cutFont, facesFor, fontFaces, fontNames} from '../../build/world/fonts.ts'

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

it.each(['zh-CN', 'ja', 'ko'])('sets books in %s with the same faces, and in 楷体', (language) => {
  expect(facesFor(language)).toEqual(fontFaces)
  expect(fontNames(language)).toContain('LXGW WenKai')
})

it('has Latin faces with italics before the others in books in Latin letters, and names them first', () => {
  const faces = facesFor('en-GB')
  for (const family of ['Book Serif', 'Book Sans'])
    for (const weight of [400, 700])
      for (const style of ['normal', 'italic']) {
        const fits = faces.filter(
          (face) => face.family === family && face.weight === weight && face.style === style
        )
        // Of faces with the same characters, browsers take the last one; the first has Han.
        expect(fits.map(({range}) => range !== undefined)).toEqual([false, true])
      }
  expect(fontNames('en-GB').slice(0, 2)).toEqual(['Source Serif 4', 'Source Sans 3'])
})
