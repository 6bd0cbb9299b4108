import {PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject} from 'pdf-lib'
import {charactersOf} from './characters.ts'

/** Codes of a string and their widths, in thousandths of the size of the type. */
export interface FontMetrics {
  readonly bytesPerCode: 1 | 2
  readonly widthOf: (code: number) => number
  /** Whether a code stands for a space of any width. */
  readonly isBlank: (code: number) => boolean
  /** Which half of a glyph is white: browsers let it stand in the margin. */
  readonly blankHalf: (code: number) => 'left' | 'right' | undefined
}

type Widths = Omit<FontMetrics, 'isBlank' | 'blankHalf'>

/**
 * Widths of a font's glyphs (ISO 32000-2, 9.6.2.1 and 9.7.4.3).
 *
 * Composite fonts are taken to have codes of two bytes, as those that
 * browsers and Ghostscript write.
 */
export function metricsOf(font: PDFDict): FontMetrics {
  const descendants = font.lookup(PDFName.of('DescendantFonts'))
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined
  const widths = descendant instanceof PDFDict ? composite(descendant) : simple(font)
  const characters = charactersOf(font)
  return {
    ...widths,
    isBlank: (code) =>
      /^\s+$/.test(characters.get(code) ?? (widths.bytesPerCode === 1 && code === 32 ? ' ' : '')),
    blankHalf(code) {
      const character = characters.get(code) ?? ''
      if (widths.widthOf(code) < 900) return
      if (/^[，。、；：？！）】》〉」』〕”’]$/.test(character)) return 'right'
      return /^[（【《〈「『〔“‘]$/.test(character) ? 'left' : undefined
    }
  }
}

function simple(font: PDFDict): Widths {
  const first = numberOf(font.lookup(PDFName.of('FirstChar'))) ?? 0
  const widths = font.lookup(PDFName.of('Widths'))
  const list =
    widths instanceof PDFArray ? widths.asArray().map((_, index) => numberOf(widths.lookup(index)) ?? 0) : []
  return {bytesPerCode: 1, widthOf: (code) => list[code - first] ?? 500}
}

function composite(descendant: PDFDict): Widths {
  const usual = numberOf(descendant.lookup(PDFName.of('DW'))) ?? 1000
  const widths = new Map<number, number>()
  const list = descendant.lookup(PDFName.of('W'))
  const items = list instanceof PDFArray ? list.asArray().map((_, index) => list.lookup(index)) : []
  for (let index = 0; index < items.length; ) {
    const first = numberOf(items[index]) ?? 0
    const next = items[index + 1]
    if (next instanceof PDFArray) {
      for (let offset = 0; offset < next.size(); offset++) {
        widths.set(first + offset, numberOf(next.lookup(offset)) ?? usual)
      }
      index += 2
      continue
    }
    const last = numberOf(next) ?? first
    const width = numberOf(items[index + 2]) ?? usual
    for (let code = first; code <= last; code++) widths.set(code, width)
    index += 3
  }
  return {bytesPerCode: 2, widthOf: (code) => widths.get(code) ?? usual}
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined
}
