import {PDFContext, PDFDict, PDFRef} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import {type EmbeddedFont, isSameFace} from '../../../build/pdf/join/fonts.ts'

/** A font with the outlines of its glyphs, and what they stand for. */
function font(
  outlines: readonly (readonly number[])[],
  texts: Readonly<Record<number, string>>
): EmbeddedFont {
  return {
    reference: PDFRef.of(1),
    name: 'TestSerif',
    descendant: PDFDict.withContext(PDFContext.create()),
    file: PDFRef.of(2),
    map: PDFRef.of(3),
    owned: [],
    tables: new Map(),
    glyphs: {outlines: outlines.map((bytes) => Uint8Array.from(bytes)), metrics: []},
    texts: new Map(Object.entries(texts).map(([code, text]) => [Number(code), text])),
    widths: {byCode: new Map(), usual: 1000}
  }
}

describe('isSameFace', () => {
  const whole = font([[], [1, 2, 3, 4], [5, 6]], {1: 'a', 2: 'b'})

  it('knows fonts that were cut to other glyphs of the same one', () => {
    expect(isSameFace(whole, font([[], [], [5, 6], [7, 8]], {2: 'b', 3: 'c'}))).toBe(true)
  })

  it('knows outlines that end at another multiple of bytes', () => {
    expect(isSameFace(whole, font([[], [1, 2, 3, 4], [5, 6, 0, 0]], {1: 'a', 2: 'b'}))).toBe(true)
    expect(isSameFace(font([[], [], [5, 6, 0, 0]], {}), whole)).toBe(true)
  })

  it('keeps fonts apart that have another glyph at a number, or another text', () => {
    expect(isSameFace(whole, font([[], [1, 2, 3, 5]], {}))).toBe(false)
    expect(isSameFace(whole, font([[], [1, 2, 3, 4, 5]], {}))).toBe(false)
    expect(isSameFace(whole, font([[], [1, 2, 3, 4]], {1: 'A'}))).toBe(false)
    expect(isSameFace(whole, {...whole, name: 'TestSans'})).toBe(false)
  })
})
