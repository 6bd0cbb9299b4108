import {readdir, readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {parsePrinter} from '../../build/config/parse-printer.ts'
import {gutterFor, type Printer, paddedCount, spineWidth} from '../../build/model/printer.ts'
import {bundledPrinters} from '../../build/world/printer-files.ts'
import {said} from '../support/said.ts'

const files = await bundledPrinters()

function printer(name: string): Printer {
  const {value, diagnostics} = parsePrinter(name, files.get(name) ?? '', `printers/${name}.yaml`)
  if (!value) throw new Error(said(diagnostics))
  return value
}

describe('the printers that come with the pipeline', () => {
  it('are these', async () => {
    expect([...files.keys()]).toEqual(['bookvault', 'cn-digital', 'cn-offset', 'ingram', 'kdp', 'lulu'])
    expect(await readdir('assets/printers')).toHaveLength(files.size)
  })

  it.each([...files.keys()])('%s is complete, and uses each of its sources', async (name) => {
    const text = files.get(name) ?? ''
    const {value, diagnostics} = parsePrinter(name, text, `printers/${name}.yaml`)

    expect(said(diagnostics)).toBe('nothing\n')
    expect(value?.papers.size).toBeGreaterThan(0)
    const named = [...text.matchAll(/source: ([\w-]+)/g)].map(([, source]) => source)
    const given = [...text.matchAll(/^ {2}([\w-]+): \{where:/gm)].map(([, source]) => source)
    expect(given.filter((source) => !named.includes(source))).toEqual([])
  })

  it('bleed on the outside only at KDP, and all round at Lulu', () => {
    expect(printer('kdp').bleed.value).toEqual({top: 3.175, bottom: 3.175, outside: 3.175, inside: 0})
    expect(printer('lulu').bleed.value.inside).toBe(3.175)
  })
})

describe('what follows from a page count', () => {
  it('is the gutter of the first step that is long enough', () => {
    const kdp = printer('kdp')
    expect([24, 150, 151, 700, 701, 900].map((pages) => gutterFor(kdp, pages))).toEqual([
      9.525, 9.525, 12.7, 19.05, 22.225, 22.225
    ])
  })

  it('is the width of the spine', () => {
    const white = printer('kdp').papers.get('white')
    const lulu = printer('lulu').papers.get('white-60')
    expect(white && spineWidth(white, 300)).toBeCloseTo(300 * 0.002252 * 25.4, 2)
    expect(lulu && spineWidth(lulu, 444)).toBeCloseTo((1 + 0.06) * 25.4, 2)
  })

  it('is a whole number of sheets, with a blank last page where the printer wants one', () => {
    expect([37, 38].map((pages) => paddedCount(printer('kdp'), pages))).toEqual([38, 38])
    expect([37, 38].map((pages) => paddedCount(printer('ingram'), pages))).toEqual([38, 40])
    expect([1, 16, 17].map((pages) => paddedCount(printer('cn-offset'), pages))).toEqual([16, 16, 32])
  })
})

describe('parsePrinter', async () => {
  const kdp = await readFile('assets/printers/kdp.yaml', 'utf8')

  it('reports a number whose source is not there, at its place', () => {
    const {value, diagnostics} = parsePrinter(
      'mine',
      kdp.replace('marks: {value: false, source: submission}', 'marks: {value: false, source: hearsay}'),
      'printers/mine.yaml'
    )
    expect(value).toBeUndefined()
    expect(said(diagnostics)).toMatch(
      /^printers\/mine\.yaml:\d+:31 error: Unexpected source `hearsay`, expected/
    )
  })

  it.each([
    [
      'a number without a unit',
      'bleed: {value: {top: 0.125in',
      'bleed: {value: {top: 3',
      '`bleed.value.top`, expected a length such as `3mm`'
    ],
    [
      'an unknown key of a paper',
      '    ink: black',
      '    ink: black\n    weight: 60',
      'Unexpected key `papers.white.weight`'
    ],
    ['a wrong date', 'date: 2026-11-22', 'date: last week', 'expected a date such as `2026-11-23`'],
    [
      'steps in disorder',
      '{pages: 300, inside: 0.5in}',
      '{pages: 100, inside: 0.5in}',
      'expected steps in ascending order'
    ]
  ])('refuses %s', (_, right, wrong, message) => {
    expect(kdp).toContain(right)
    const {value, diagnostics} = parsePrinter('mine', kdp.replace(right, wrong), 'printers/mine.yaml')
    expect(value).toBeUndefined()
    expect(said(diagnostics)).toContain(message)
  })
})
