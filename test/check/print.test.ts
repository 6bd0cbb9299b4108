import {PDFName} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import {checkPrint} from '../../build/check/print.ts'
import type {AnchorId, Book} from '../../build/model/book.ts'
import type {Millimetres} from '../../build/model/length.ts'
import {gutterFor, type Printer, type Size, spineWidth} from '../../build/model/printer.ts'
import {type InteriorOptions, interior, mm} from '../support/interior.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {printer} from '../support/printers.ts'
import {said} from '../support/said.ts'

const kdp = printer('kdp')
const trim = {width: 170, height: 240} as Size
const id = (name: string) => name as AnchorId

const book: Book = {
  metadata: {
    title: 'Book',
    authors: ['A'],
    language: 'en',
    identifier: 'urn:uuid:1',
    date: '2026-01-01',
    subjects: [],
    slug: 'book'
  },
  chapters: [],
  targets: new Map(
    ['ch-a', 'ch-b'].map((name, index) => [
      id(name),
      {
        id: id(name),
        kind: 'chapter',
        label: name,
        chapter: id(name),
        path: `${name}.md`,
        place: {line: index + 3, column: 1}
      }
    ])
  ),
  contents: [],
  lists: {figure: [], table: [], listing: []},
  index: [],
  glossary: [],
  references: [],
  platforms: [],
  assets: new Map()
}

interface Case extends Partial<Omit<InteriorOptions, 'printer'>> {
  readonly by?: Printer
  readonly paper?: string
  /** Page count that the cover was made for. */
  readonly spineFor?: number
  readonly language?: string
}

/** Preflight of a file of 24 pages that is right but for what a case does to it. */
async function preflight({by = kdp, paper = 'white', spineFor, language = 'en', ...options}: Case) {
  const file = {printer: by, trim, pages: 24, ...options}
  const stock = by.papers.get(paper)
  if (!stock) throw new Error(`Expected paper ${paper}`)
  const printed = {
    printer: by,
    paper: {...stock, name: paper},
    trim: file.trim,
    pages: file.pages,
    gutter: gutterFor(by, file.pages),
    inner: 20 as Millimetres,
    spine: spineWidth(stock, spineFor ?? file.pages)
  }
  const anchors = new Map([
    [id('ch-a'), 1],
    [id('ch-b'), 8]
  ])
  const {value, diagnostics} = await checkPrint(
    {kind: 'print', name: 'book-print.pdf', bytes: await interior(file), pages: file.pages},
    printed,
    {...book, metadata: {...book.metadata, language}},
    anchors,
    memoryWorld()
  )
  const verdicts = value.rows
    .filter(({verdict}) => verdict !== 'pass')
    .map(({check, verdict}) => `${check} ${verdict}`)
  return {value, verdicts, text: said(diagnostics)}
}

describe('checkPrint', () => {
  it('passes a file that is as the printer takes it', async () => {
    const {value, verdicts, text} = await preflight({})
    expect(text).toBe('nothing\n')
    expect(verdicts).toEqual([])
    expect(value).toMatchObject({passed: true, printer: {name: 'kdp'}, book: {pages: 24, spine: 1.373}})
    expect(value.rows.find(({check}) => check === 'page-count')).toMatchObject({
      found: '24',
      expected: '24 to 828 on white, a multiple of 2',
      source: {sure: 'agreed'}
    })
  })

  it('finds too many pages, and the paper that would do', async () => {
    const {value, verdicts, text} = await preflight({paper: 'cream', pages: 800})
    expect(verdicts).toEqual(['page-count fail'])
    expect(value.passed).toBe(false)
    expect(text).toContain('Unexpected 800 pages, expected 24 to 776')
    expect(text).toContain('hint: It binds more of another paper: `printers: {kdp: {paper: white}}`')
  })

  it('finds more pages than any paper allows', async () => {
    const {verdicts, text} = await preflight({pages: 830})
    expect(verdicts).toEqual(['page-count fail'])
    expect(text).toContain('hint: Choose a larger `trim`')
  })

  it('finds more pages than the printer binds in a size', async () => {
    const {verdicts, text} = await preflight({pages: 600, trim: {width: 215.9, height: 279.4} as Size})
    expect(verdicts).toEqual(['page-count fail'])
    expect(text).toContain(
      'expected 24 to 590, which is what Amazon KDP, paperback binds of `white` in 215.9 × 279.4 mm'
    )
  })

  it.each<[name: string, given: Case, verdicts: readonly string[], message: string]>([
    [
      'a picture of 72 dpi, with its page and the line before it',
      {draw: (page) => (page === 9 ? 'q 100 0 0 100 100 200 cm /Grey Do Q' : '')},
      ['resolution fail'],
      'ch-b.md:4:1 error: Unexpected picture of 72 pixels per inch, expected at least 300, on page 10 of `book-print.pdf` (print/resolution)'
    ],
    [
      'a picture in RGB in a black interior',
      {draw: (page) => (page === 3 ? 'q 20 0 0 20 100 200 cm /Colour Do Q' : '')},
      ['colour-space fail'],
      'ch-a.md:3:1 error: Unexpected colour in `rgb`, expected `grey`, on page 4'
    ],
    [
      'text in RGB',
      {draw: (page) => (page === 3 ? '1 0 0 rg BT /F1 10 Tf 200 200 Td (a) Tj ET' : '')},
      ['colour-space fail'],
      'Unexpected colour in `rgb`, expected `grey`, on page 4'
    ],
    [
      'text in the gutter of a right-hand page',
      {draw: (page) => (page === 2 ? `BT /F1 10 Tf ${5 * mm} 300 Td (a) Tj ET` : '')},
      ['gutter fail'],
      'Unexpected text 5 mm from the binding, expected at least 9.53 mm, on page 3'
    ],
    [
      'text in the gutter of a left-hand page',
      {draw: (page) => (page === 5 ? `BT /F1 10 Tf ${(3.175 + 160) * mm} 300 Td (aaa) Tj ET` : '')},
      ['gutter fail'],
      'Unexpected text 4.71 mm from the binding, expected at least 9.53 mm, on page 6'
    ],
    [
      'text at the outer edge',
      {draw: (page) => (page === 2 ? `BT /F1 10 Tf ${166 * mm} 300 Td (a) Tj ET` : '')},
      ['safe-margin fail'],
      'mm from the outer edge, expected at least 9.53 mm, on page 3'
    ],
    [
      'a hairline',
      {draw: (page) => (page === 0 ? '.5 0 0 .5 0 0 cm .5 w 200 200 m 400 200 l S' : '')},
      ['hairline fail'],
      'Unexpected rule of 0.25 pt, expected at least 0.75 pt, on page 1'
    ],
    [
      'a border that is a thin box',
      {draw: (page) => (page === 0 ? '100 100 200 .3 re f' : '')},
      ['hairline fail'],
      'Unexpected rule of 0.3 pt'
    ],
    [
      'small text',
      {draw: (page) => (page === 0 ? '.5 0 0 .5 0 0 cm BT /F1 8 Tf 400 400 Td (a) Tj ET' : '')},
      ['small-text warn'],
      'warning: Unexpected text of 4 pt, expected at least 7 pt'
    ],
    [
      'grey text',
      {draw: (page) => (page === 0 ? '.3 g BT /F1 10 Tf 200 200 Td (a) Tj ET' : '')},
      ['grey-text warn'],
      'Unexpected dark grey text'
    ],
    [
      'opacity',
      {draw: (page) => (page === 0 ? '/Half gs 100 100 20 20 re f' : '')},
      ['transparency fail'],
      'Unexpected transparency, expected opaque colours, on page 1'
    ],
    [
      'a soft mask',
      {draw: (page) => (page === 0 ? 'q 20 0 0 20 100 200 cm /Soft Do Q' : '')},
      ['transparency fail'],
      'Unexpected transparency'
    ],
    [
      'more blank pages in a row than the printer wants',
      {hasText: (page) => page < 4 || page > 6},
      ['blank-pages fail'],
      'Unexpected 3 blank pages in a row, expected at most 2, on page 7'
    ],
    [
      'blank pages at the end that nobody needs',
      {hasText: (page) => page < 20},
      ['blank-pages warn'],
      'Unexpected 4 blank pages at the end, expected 0'
    ],
    [
      'a spine for another page count',
      {spineFor: 40},
      ['spine fail'],
      'Unexpected spine of 2.288 mm, expected 1.373 mm for 24 pages'
    ],
    [
      'an odd number of pages',
      {pages: 25},
      ['page-count fail'],
      'Unexpected 25 pages, expected a multiple of 2'
    ],
    [
      'a trim size that is not offered',
      {trim: {width: 300, height: 300} as Size},
      ['trim-size fail'],
      'Unexpected trim size 300 × 300 mm'
    ],
    [
      'a box that is half a point too wide',
      {
        spoil: (_, pages) => {
          const [, page] = pages
          page?.node.set(PDFName.of('TrimBox'), page.node.context.obj([9, 9, 9.5 + 170 * mm, 9 + 240 * mm]))
        }
      },
      ['page-boxes fail'],
      'on page 2'
    ],
    [
      'bookmarks, and links on pages',
      {
        spoil: (document, pages) => {
          document.catalog.set(PDFName.of('Outlines'), document.context.obj({Type: 'Outlines'}))
          pages[6]?.node.set(PDFName.of('Annots'), document.context.obj([{Type: 'Annot', Subtype: 'Link'}]))
        }
      },
      ['forbidden fail'],
      'Unexpected links, expected none, on page 7'
    ],
    [
      'a font that is not in the file',
      {
        spoil: (document) => {
          document.context.register(
            document.context.obj({Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica'})
          )
        }
      },
      ['fonts fail'],
      'Unexpected font `Helvetica` that is not in the file'
    ],
    ['a language that is not printed', {language: 'zh-CN'}, ['language warn'], 'Unexpected language `zh-CN`'],
    [
      'a picture with more ink than dries',
      {
        by: printer('bookvault'),
        paper: 'colour-90',
        hasText: (page) => page < 23,
        draw: (page) => (page === 3 ? 'q 20 0 0 20 100 200 cm /Inks Do Q' : '')
      },
      ['total-ink fail'],
      'Unexpected ink of 361 %, expected at most 300 %, on page 4'
    ],
    [
      'a standard that is not kept',
      {
        by: printer('ingram'),
        paper: 'white-50',
        trim: {width: 177.8, height: 254} as Size,
        hasText: (page) => page < 23
      },
      ['standard fail'],
      'expected PDF/X-1a:2001 for CGATS TR 001'
    ]
  ])('finds %s', async (_, given, verdicts, message) => {
    const found = await preflight(given)
    expect(found.verdicts).toEqual(verdicts)
    expect(found.text).toContain(message)
  })

  it('takes spaces for no text', async () => {
    const {text} = await preflight({draw: () => 'BT /F1 4 Tf 1 100 Td (   ) Tj ET'})
    expect(text).toBe('nothing\n')
  })

  it('counts the pages beyond the tenth with the same mistake', async () => {
    const {text} = await preflight({draw: () => '1 0 0 rg 100 100 20 20 re f'})
    expect(text.match(/print\/colour-space/g)).toHaveLength(10)
    expect(text).toContain('(and 14 more)')
  })
})
