import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {PrintEdition} from '../../build/model/edition.ts'
import type {Millimetres} from '../../build/model/length.ts'
import type {Flow, Press} from '../../build/model/press.ts'
import type {Printer, Size} from '../../build/model/printer.ts'
import {layOutPrint} from '../../build/print/index.ts'
import {chapter, heading, manuscript} from '../support/chapters.ts'
import {laidOutPage} from '../support/laid-out-page.ts'
import {printer} from '../support/printers.ts'
import {said} from '../support/said.ts'

const flow = (pages: number): Flow => ({
  pages: Array.from({length: pages}, () => laidOutPage()),
  pageOf: {},
  styles: [],
  problems: []
})

/** A press whose chapters have as many pages as an inner margin of so many pt gives them. */
function press(pagesFor: (inner: number) => number): Press & {readonly margins: number[]} {
  const margins: number[] = []
  return {
    margins,
    template: async () => '',
    async layOut({name, styles}) {
      const inner = Number(/margin: \S+ \S+ \S+ ([\d.]+)pt/.exec(styles.paged)?.[1])
      if (name !== 'one.md') return flow(1)
      margins.push(inner)
      return flow(pagesFor(inner))
    },
    print: async () => new Uint8Array(),
    photograph: async () => new Uint8Array(),
    rasterise: async () => new Uint8Array(),
    cutFont: async () => new Uint8Array(),
    fontLicences: async () => '',
    equipment: async () => ({
      generator: 'fascicle 1',
      browser: 'none',
      fonts: [],
      fontLicences: [],
      tools: []
    })
  }
}

const edition = (by: Printer): PrintEdition => {
  const [[name, paper] = []] = by.papers
  if (!name || !paper) throw new Error('Expected a paper')
  return {
    kind: 'print',
    printer: by,
    paper: {...paper, name},
    trim: {width: 140, height: 210} as Size,
    notes: 'chapter',
    hasProof: false,
    suffix: ''
  }
}

const book = assemble(manuscript(), [chapter('one', [heading(1, 'One')])]).value
const steep: Printer = {
  ...printer('kdp'),
  gutter: {
    ...printer('kdp').gutter,
    value: [
      {pages: 150, inside: 10 as Millimetres},
      {pages: 900, inside: 40 as Millimetres}
    ]
  }
}

it('lays out again when the page count asks for another gutter, and says what follows', async () => {
  const fake = press((inner) => (inner < 100 ? 200 : 240))
  const {value, diagnostics} = await layOutPrint(book, edition(steep), fake, () => {})

  expect(said(diagnostics)).toBe('nothing\n')
  expect(fake.margins).toHaveLength(2)
  expect(value?.printed).toMatchObject({gutter: 40, pages: 244, spine: 13.957})
  expect(value?.printed.inner).toBeGreaterThanOrEqual(40)
})

it('reports a swing with its two states', async () => {
  const fake = press((inner) => (inner < 100 ? 150 : 100))
  const {value, diagnostics} = await layOutPrint(book, edition(steep), fake, () => {})

  expect(value).toBeUndefined()
  expect(fake.margins).toHaveLength(2)
  expect(said(diagnostics)).toMatch(
    /error: Unexpected swing between 15\d pages with an inner margin of 10 mm and 10\d pages with an inner margin of 40 mm for `kdp`, expected one page count \(print\/unsettled\)/
  )
})
