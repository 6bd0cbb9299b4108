import {imageSize} from 'image-size'
import JSZip from 'jszip'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {noCache} from '../../build/world/cache.ts'
import {lazyBrowser} from '../../build/world/lazy-browser.ts'
import {createRasteriser} from '../../build/world/rasteriser.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {epubcheck} from '../support/epubcheck.ts'

let book: BuiltBook
let bytes: Uint8Array
let zip: JSZip

beforeAll(async () => {
  book = await buildBook('every-construct')
  bytes = await book.file('every-construct-kindle.epub')
  zip = await JSZip.loadAsync(bytes)
})

afterAll(() => book?.[Symbol.asyncDispose]())

describe('the EPUB for Kindle', () => {
  it('gives EPUBCheck nothing to report', async () => {
    expect(await epubcheck(bytes)).toEqual([])
  })

  it('has every diagram as pixels of twice its size', async () => {
    const drawings = (await JSZip.loadAsync(await book.file('every-construct.epub'))).file(/\.svg$/)
    const pixels = zip.file(/diagram-.*\.png$/)
    expect(pixels).toHaveLength(drawings.filter(({name}) => name.includes('diagram-')).length)
    expect(zip.file(/\.svg$/)).toHaveLength(0)

    const text = (await Promise.all(zip.file(/\.xhtml$/).map((file) => file.async('string')))).join('')
    for (const file of pixels) {
      const {width} = imageSize(await file.async('uint8array'))
      const name = file.name.replace('OEBPS/', '')
      const [, shown] = new RegExp(`src="${name}"[^>]* width="(\\d+)"`).exec(text) ?? []
      expect(width).toBe(2 * Number(shown))
    }
  })
})

it('draws the same picture as the same bytes in another browser, on white', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="9" cy="9" r="7"/></svg>'
  const drawn = {
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg),
    width: 40,
    height: 20,
    scale: 2
  }
  const shoot = async (): Promise<Uint8Array> => {
    await using browser = lazyBrowser(process.env, noCache())
    await using rasteriser = createRasteriser(browser, noCache())
    return await rasteriser.rasterise(drawn)
  }
  const [first, second] = [await shoot(), await shoot()]

  expect(Buffer.from(first).equals(second)).toBe(true)
  // Colour type 2: no alpha, so nothing shines through.
  expect(first[25]).toBe(2)
  expect(imageSize(first)).toMatchObject({width: 80, height: 40})
})
