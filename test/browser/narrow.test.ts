import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {PNG} from 'pngjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openBrowser} from '../../build/world/browser.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {openPainter} from '../support/pdf-painter.ts'
import {type PdfPageText, readPdfText} from '../support/pdf-text.ts'

let book: BuiltBook
let pages: readonly PdfPageText[]

beforeAll(async () => {
  book = await buildBook('narrow')
  pages = await readPdfText(await book.file('narrow.pdf'))
}, 120_000)

afterAll(async () => {
  await book?.[Symbol.asyncDispose]()
})

function bookFile(name: string): string {
  return resolve(import.meta.dirname, '../books/narrow', name)
}

/** Right edge of the type area of A5, on the side where it reaches farther, in pt. */
const edge = 363.5

describe('a book with a page of 148 × 210 mm', () => {
  it('loses nothing of long titles, wide tables and rare characters, and warns of nothing', () => {
    expect(book.said).not.toMatch(/ (?:error|warning): /)
  })

  it('has no text beyond the type area, be it a running head or a line of the contents', () => {
    // The cover has margins of its own.
    const beyond = pages
      .slice(1)
      .flatMap(({texts, label}) => texts.map((one) => ({...one, label})))
      .filter(({x, width, text}) => text.trim() !== '' && x + width > edge)
    expect(beyond).toEqual([])
  })

  it('divides the subtitle evenly', () => {
    const page = pages.find(({texts}) => texts.some(({height}) => Math.round(height) === 38))
    const lines = page?.texts.filter(({height}) => Math.round(height) === 13).map(({text}) => text)
    expect(lines).toHaveLength(2)
    expect(lines?.[1]?.length).toBeGreaterThan(6)
  })

  it('begins no line of a title with a comma', () => {
    const page = pages.find(({texts}) => texts.some(({text}) => text === '分布式：'))
    const comma = page?.texts.find(({text}) => text.startsWith('、'))
    const raft = page?.texts.find(({text}) => text === 'Raft')
    expect(comma?.y).toBeCloseTo(raft?.y ?? 0)
  })

  it('keeps pictures in a line of text within the screen of an e-reader, and lines of the contents together', async () => {
    await using browser = await openBrowser(process.env)
    const page = await browser.newPage('screen')
    await page.setViewport({width: 360, height: 640})
    const styles = await readFile(resolve(import.meta.dirname, '../../templates/epub/book.css'), 'utf8')
    const tower = `data:image/png;base64,${(await readFile(bookFile('tower.png'))).toString('base64')}`
    await page.setContent(
      `<style>${styles}</style><p>高塔<img src="${tower}" width="100"></p><nav><ol><li><a>目录</a></li></ol></nav>`
    )
    const [height, align] = await page.evaluate(() => [
      document.querySelector('img')?.clientHeight,
      getComputedStyle(document.querySelector('a') ?? document.body).textAlign
    ])
    expect(height).toBeLessThan(640)
    expect(align).toBe('left')
  })

  it('keeps the shape of a picture that is higher than its page', async () => {
    await using browser = await openBrowser(process.env)
    await using painter = await openPainter(browser, await book.file('narrow.pdf'), 400)
    const at = pages.findIndex(({texts}) => texts.some(({text}) => text.includes('一座塔')))
    const {data, width} = PNG.sync.read(Buffer.from(await painter.paint(at + 1)))
    const places = Array.from({length: data.length / 4}, (_, place) => place).filter(
      (place) => data.subarray(place * 4, place * 4 + 3).toString('hex') === '224466'
    )
    const columns = places.map((place) => place % width)
    const rows = places.map((place) => Math.floor(place / width))
    const extent = (all: readonly number[]) => Math.max(...all) - Math.min(...all) + 1
    expect(extent(rows) / extent(columns)).toBeGreaterThan(15)
  })
})
