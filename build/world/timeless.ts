/** What Chromium writes of the time of day. */
const dates = /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g

/** Chromium's names of structure elements: numbers of nodes. */
const names = /\(node(\d{8})\)/g

/** The first moment that a PDF can name with four digits for its year. */
const noTime = '00010101000000'

/**
 * Make two prints of the same pages the same.
 *
 * Chromium writes the time of day, and names structure elements by numbers
 * that go on from whatever the renderer did before: they are put in the same
 * order, from 1. Nothing changes its length, so every offset in the file stays
 * right.
 *
 * @param printed
 *   PDF as Chromium wrote it, whose structure tree is not packed.
 */
export function timeless(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed.buffer, printed.byteOffset, printed.length).toString('latin1')
  const numbers = [...new Set(Array.from(text.matchAll(names), ([, number = '']) => number))].sort()
  const numbered = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]))
  const same = text
    .replace(dates, (_, name: string, zone: string) => `/${name} (D:${noTime}${zone})`)
    .replace(names, (_, number: string) => `(node${numbered.get(number) ?? number})`)
  return Buffer.from(same, 'latin1')
}
