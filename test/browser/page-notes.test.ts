import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {PDFDict, PDFDocument, PDFName} from 'pdf-lib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {PdfFacts} from '../../build/check/pdf-facts.ts'
import {readPdf} from '../../build/check/read-pdf.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {linesOf, type PdfPageText, readPdfText, textIn} from '../support/pdf-text.ts'

let book: BuiltBook
let facts: PdfFacts
let pages: readonly PdfPageText[]
let written: ReadonlyMap<string, string>

beforeAll(async () => {
  book = await buildBook('many-notes')
  const bytes = await book.file('many-notes.pdf')
  facts = await readPdf(bytes)
  pages = await readPdfText(bytes)
  const files = ['01-feet.md', '02-corners.md', '03-more-than-twenty.md']
  const texts = await Promise.all(
    files.map((file) => readFile(resolve(import.meta.dirname, '../books/many-notes', file), 'utf8'))
  )
  written = new Map(
    [...texts.join('\n').matchAll(/^\[\^([\w-]+)\]: (.*)$/gm)].map(([, label = '', text = '']) => [
      `${label} ${text.slice(0, 6)}`,
      text.replace(/\[\^.*?\]/g, '').replace(/\s/g, '')
    ])
  )
})

afterAll(() => book?.[Symbol.asyncDispose]())

/** Size of the text of notes, in pt. */
const noteSize = 8.5

/** The signs of notes, of calls, or both. */
const sign = /^(?:[①-⑳]|2[1-9])$/

function isNoteText({height}: {readonly height: number}): boolean {
  return Math.abs(height - noteSize) < 0.05
}

/** What stands in small type at the foot of a page, without the signs. */
function footOf(page: PdfPageText): string {
  const texts = page.texts.filter((text) => isNoteText(text) && text.y < 640)
  return linesOf({...page, texts})
    .map(({text}) => text.replace(/^(?:[①-⑳]|2[1-9](?=注))/, '').replace(/[①-⑳](?=[，。])/g, ''))
    .join('')
    .replace(/\s/g, '')
}

/** Links of a page whose text is a sign: from the text to its note, or back. */
function signsOf(page: PdfPageText) {
  return page.links
    .map((link) => ({...link, text: textIn(page, {...link, bottom: link.bottom - 2}).trim()}))
    .filter(({text, page: target}) => sign.test(text) && target !== undefined)
}

describe('notes at the foot of the page', () => {
  it('print each letter once, and that of a note called on a later page there again', () => {
    // The copyright page is set as small as notes.
    const feet = pages
      .filter(({label}) => /^\d+$/.test(label))
      .map(footOf)
      .join('')
    const counts = [...written.values()].map((text) => ({text, times: feet.split(text).length - 1}))

    expect(written.size).toBe(84 + 6 + 23)
    expect(counts.filter(({text, times}) => times !== (text.startsWith('注文再引') ? 2 : 1))).toEqual([])
    const again = counts.reduce((sum, {text, times}) => sum + text.length * times, 0)
    expect(feet.length).toBe(again)
  })

  it('begin each note on the page of its call', () => {
    const calls = pages.flatMap((page, position) =>
      signsOf(page).map(({page: target, text}) => ({position, target, text}))
    )
    expect(calls.length).toBeGreaterThan(2 * 84)
    expect(calls.filter(({position, target}) => position !== target)).toEqual([])
  })

  it('are numbered anew on each page, as their calls are', () => {
    for (const page of pages) {
      const signs = signsOf(page)
      const isNote = ({left}: {readonly left: number}) => left < Math.min(...signs.map((one) => one.left)) + 1
      const notes = signs.filter(isNote).sort((a, b) => b.top - a.top)
      const expected = notes.map((_, index) =>
        index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}`
      )
      expect(notes.map(({text}) => text)).toEqual(expected)
      expect([...new Set(signs.map(({text}) => text))].sort()).toEqual([...expected].sort())
    }
  })

  it('stand several on a page, and go on over pages when they are long', () => {
    const begun = pages.map((page) => footOf(page).split(/注文\S+?始/).length - 1)
    expect(begun.filter((count) => count >= 3).length).toBeGreaterThan(10)
    const long = pages.filter((page) => footOf(page).includes('长注的第'))
    expect(long.length).toBeGreaterThan(2)
  })

  it('add pages when a chapter ends before its notes do', () => {
    const last = pages.findIndex((page) => footOf(page).includes('注文末注终'))
    expect(linesOf(pages[last] ?? {label: '', texts: [], links: []})[0]?.text).toMatch(/^(第 2 章|2\.\d)/)
    expect(pages[last]?.texts.some(({height}) => Math.abs(height - 10.5) < 0.05)).toBe(false)
    expect(pages[last - 1]?.texts.map(({text}) => text)).toContain(pages[last - 1]?.label)
  })

  it('share a page with text that does not run into them', () => {
    for (const page of pages) {
      const foot = page.texts.filter((text) => isNoteText(text) && text.y < 640)
      const top = Math.max(0, ...foot.map(({y}) => y + noteSize))
      const below = page.texts.filter(({height, y, text}) => height > 10 && y < top && y > 60 && text.trim())
      expect(below).toEqual([])
    }
  })
})

describe('the structure tree', () => {
  it('names every note, with an id of its own', async () => {
    const document = await PDFDocument.load(await book.file('many-notes.pdf'), {updateMetadata: false})
    const notes = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Note') ? [object] : []
      )
    // One of them stands on two pages.
    expect(notes).toHaveLength(written.size + 1)
    expect(new Set(notes.map((note) => String(note.get(PDFName.of('ID'))))).size).toBe(notes.length)
  })
})

describe('the call of a note in a heading', () => {
  it('is in no bookmark and no line of the contents', () => {
    const flat = (outline: PdfFacts['outline']): PdfFacts['outline'] =>
      outline.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)])
    const titles = flat(facts.outline).map(({title}) => title)
    expect(titles.filter((title) => title.includes('标题里的注'))).toEqual(['2.1 标题里的注'])

    // The contents and the heading, whose raised sign is no part of its line; the note itself mentions it.
    const lines = pages
      .flatMap((page) => linesOf(page).map(({text}) => text))
      .filter((text) => text.includes('标题里的注') && !text.includes('注文'))
    expect(lines).toHaveLength(2)
    expect(lines.filter((text) => text.includes('①'))).toEqual([])
  })
})
