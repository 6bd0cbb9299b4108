import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type BookBrowser, openBrowser} from '../../build/world/browser.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {type Device, openReader} from '../support/reader.ts'
import {difference} from '../support/screenshots.ts'

const folder = resolve(import.meta.dirname, 'screenshots')

/** Ten places of the test book, each with something that is hard to show. */
const places: Readonly<Record<string, string>> = {
  cover: 'OEBPS/cover.xhtml',
  contents: 'OEBPS/toc.xhtml',
  prose: 'OEBPS/ch01.xhtml',
  notes: 'OEBPS/ch01.xhtml#fn1-why',
  listing: 'OEBPS/ch02.xhtml',
  changes: 'OEBPS/ch02.xhtml#end',
  diagram: 'OEBPS/ch03.xhtml#fig-path',
  picture: 'OEBPS/figure-1.xhtml',
  cards: 'OEBPS/ch03.xhtml#tbl-five',
  index: 'OEBPS/index.xhtml'
}

const sizes = {
  phone: {width: 390, height: 780},
  'e-ink-5.8-inch': {width: 430, height: 620},
  'e-ink-6-inch': {width: 536, height: 724},
  tablet: {width: 820, height: 1100}
}

const devices: readonly (readonly [string, Device])[] = [
  ...Object.entries(sizes).flatMap(([name, size]) => [
    [`${name}-day`, {...size, night: false, grey: false}] as const,
    [`${name}-night`, {...size, night: true, grey: false}] as const
  ]),
  ['e-ink-6-inch-grey', {...sizes['e-ink-6-inch'], night: false, grey: true}]
]

let book: BuiltBook
let browser: BookBrowser

beforeAll(async () => {
  book = await buildBook('reading')
  browser = await openBrowser(process.env)
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await book?.[Symbol.asyncDispose]()
})

describe('the EPUB in a reading engine', () => {
  it.each(devices)('looks as accepted on %s', async (name, device) => {
    await using reader = await openReader(browser, await book.file('reading.epub'), device)
    const differing: Record<string, number> = {}
    const overflowing: string[] = []
    for (const [place, target] of Object.entries(places)) {
      await reader.goTo(target)
      const share = await difference(await reader.shoot(), join(folder, name, `${place}.png`))
      if (share > 0) differing[place] = share
      overflowing.push(...(await reader.overflow()))
    }

    expect(differing).toEqual({})
    expect(overflowing).toEqual([])
    expect(reader.errors).toEqual([])
  })
})
