import {expect, it} from 'vitest'
import {readGlyphs, readTables, writeFont} from '../../../build/pdf/join/true-type.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

function table(length: number, fields: Readonly<Record<number, number>>): Uint8Array {
  const buffer = Buffer.alloc(length)
  for (const [at, value] of Object.entries(fields)) buffer.writeUInt16BE(value, Number(at))
  return buffer
}

/** Three glyphs: one with an outline, one that shows nothing, and one that was cut out. */
const tables = new Map([
  ['cmap', bytes(1, 2, 3)],
  ['glyf', bytes(9, 9, 9, 9, 9, 9)],
  ['head', table(54, {18: 1000, 50: 0})],
  ['hhea', table(36, {34: 2})],
  ['hmtx', bytes(1, 0, 0, 7, 2, 0, 0, 8, 0, 5)],
  ['loca', bytes(0, 0, 0, 3, 0, 3, 0, 3)],
  ['maxp', table(32, {4: 3})]
])

it('reads glyphs by number, whose width may be that of the one before', () => {
  const {outlines, metrics} = readGlyphs(tables)
  expect(outlines.map(({length}) => length)).toEqual([6, 0, 0])
  expect(metrics.map((metric) => [...metric])).toEqual([
    [1, 0, 0, 7],
    [2, 0, 0, 8],
    [2, 0, 0, 5]
  ])
})

it('writes glyphs so that they are read again, without tables that a PDF does not need', () => {
  const glyphs = {
    outlines: [bytes(9, 9, 9, 9, 9, 9), bytes(), bytes(8, 8)],
    metrics: [bytes(1, 0, 0, 7), bytes(2, 0, 0, 8), bytes(3, 0, 0, 6)]
  }
  const read = readTables(writeFont(tables, glyphs))
  expect([...(read?.keys() ?? [])]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'])
  const {outlines, metrics} = readGlyphs(read ?? new Map())
  // Outlines end at multiples of four bytes.
  expect(outlines.map((outline) => [...outline])).toEqual([[9, 9, 9, 9, 9, 9, 0, 0], [], [8, 8, 0, 0]])
  expect(metrics.map((metric) => [...metric])).toEqual(glyphs.metrics.map((metric) => [...metric]))
})

it('is not for other formats', () => {
  expect(readTables(Buffer.from('OTTO'.padEnd(40, '\0')))).toBeUndefined()
  expect(readTables(bytes(0))).toBeUndefined()
})
