import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {checkCover} from '../../build/check/cover.ts'
import {barcodeOf} from '../../build/matter/cover/barcode.ts'
import type {PrintedBook} from '../../build/model/edition.ts'
import type {Millimetres} from '../../build/model/length.ts'
import {type Printer, type Size, spineWidth} from '../../build/model/printer.ts'
import {type CoverFileOptions, coverFile} from '../support/cover-file.ts'
import {mm} from '../support/interior.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {printer} from '../support/printers.ts'
import {said} from '../support/said.ts'

const trim = {width: 170, height: 240} as Size
const isbn = '978-7-302-51235-6'

/** Bars of a barcode, the left one at 0. */
const bars: (readonly [number, number])[] = []
visit(barcodeOf(isbn, undefined, trim).element, 'element', ({tagName, properties: {x, width}}) => {
  if (tagName === 'rect') bars.push([Number(x), Number(x) + Number(width)])
})
const first = Math.min(...bars.map(([left]) => left))
const placed = bars.map(([left, right]) => [left - first, right - first] as const)

interface Case extends Partial<Omit<CoverFileOptions, 'printer'>> {
  readonly by?: Printer
  readonly pages?: number
  readonly isbn?: string
}

/** Preflight of a cover that is right but for what a case does to it. */
async function preflight({by = printer('kdp'), pages = 400, isbn: number, ...options}: Case) {
  const [[name, stock] = []] = by.papers
  if (!name || !stock) throw new Error('Expected a paper')
  const spine = spineWidth(stock, pages)
  const printed: PrintedBook = {
    printer: by,
    paper: {...stock, name},
    trim,
    isbn: number,
    pages,
    gutter: 10 as Millimetres,
    inner: 10 as Millimetres,
    spine
  }
  const bytes = await coverFile({printer: by, trim, spine, ...options})
  const artifact = {kind: 'print' as const, name: 'book-cover.pdf', bytes, pages: 1}
  const {value, diagnostics} = await checkCover(artifact, printed, 'en', memoryWorld())
  const verdicts = value.rows
    .filter(({verdict}) => verdict !== 'pass')
    .map(({check, verdict}) => `${check} ${verdict}`)
  return {value, verdicts, text: said(diagnostics)}
}

describe('checkCover', () => {
  it('passes a cover that is as the printer takes it', async () => {
    const {value, text} = await preflight({})
    expect(text).toBe('nothing\n')
    expect(value).toMatchObject({part: 'cover', passed: true})
    expect(value.rows.find(({check}) => check === 'cover-spine')).toMatchObject({
      found: '22.88 mm',
      expected: '22.88 mm for 400 pages on white'
    })
  })

  it('reads the barcode', async () => {
    const {value, text} = await preflight({isbn, bars: placed})
    expect(text).toBe('nothing\n')
    expect(value.rows.find(({check}) => check === 'barcode')?.found).toBe('9787302512356')
  })

  it.each<[name: string, given: Case, verdicts: readonly string[], message: string]>([
    [
      'a spine for another page count',
      {spine: 20},
      ['cover-spine fail'],
      'book-cover.pdf error: Unexpected spine of 20 mm, expected 22.88 mm for 400 pages (print/cover-spine)'
    ],
    ['two sheets', {sheets: 2}, ['cover-boxes fail'], 'Unexpected 2 sheets of'],
    [
      'text on a thin spine',
      {pages: 60, spine: spineWidth(printer('kdp').papers.get('white') ?? never(), 60)},
      ['spine-text fail'],
      'Unexpected text on the spine of 60 pages, expected none below 79'
    ],
    [
      'text that runs over a fold of the spine',
      {draw: `1 g BT /F1 10 Tf ${171 * mm} ${100 * mm} Td (text) Tj ET`},
      ['spine-text fail'],
      'mm from a fold of the spine, expected at least 1.59 mm'
    ],
    [
      'text at the edge',
      {draw: `1 g BT /F1 10 Tf ${1 * mm} ${100 * mm} Td (text) Tj ET`},
      ['cover-safe fail'],
      'Unexpected text 1 mm from an edge or fold, expected at least 3.18 mm'
    ],
    [
      'text in the place of the barcode',
      {draw: `1 g BT /F1 10 Tf ${140 * mm} ${20 * mm} Td (text) Tj ET`},
      ['barcode fail'],
      'Unexpected text in the place of the barcode, expected none'
    ],
    [
      'no barcode where one is wanted',
      {isbn},
      ['barcode fail'],
      'Unexpected barcode: left free, expected 9787302512356'
    ],
    [
      'the barcode of another book',
      {isbn: '9780306406157', bars: placed},
      ['barcode fail'],
      'Unexpected barcode: 9787302512356, expected 9780306406157'
    ],
    [
      'a barcode with a bar too few',
      {isbn, bars: placed.slice(1)},
      ['barcode fail'],
      'Unexpected barcode: something that is no EAN-13'
    ],
    [
      'colours of a display where inks are wanted',
      {draw: '1 0 0 rg 100 100 50 50 re f'},
      ['colour-space fail'],
      'Unexpected colour in `rgb`, expected `grey` or `cmyk`, on page 1'
    ],
    [
      'more ink than dries',
      {by: printer('ingram'), draw: '1 1 1 .5 k 100 100 50 50 re f', hasSpineText: true},
      ['total-ink fail', 'standard fail'],
      'Unexpected ink of 350 %, expected at most 240 %'
    ],
    [
      'a font that is not in the file',
      {
        spoil: ({context}) => {
          context.register(context.obj({Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica'}))
        }
      },
      ['fonts fail'],
      'Unexpected font `Helvetica` that is not in the file'
    ]
  ])('finds %s', async (_, given, verdicts, message) => {
    const found = await preflight(given)
    expect(found.verdicts).toEqual(verdicts)
    expect(found.text).toContain(message)
  })
})

function never(): never {
  throw new Error('Expected a paper')
}
