import {deflateSync} from 'node:zlib'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef} from 'pdf-lib'
import {descendantOf, faceNameOf, unicodeMapOf, type Widths, widthsOf} from '../font-maps.ts'
import {bytesOf} from '../stream-bytes.ts'
import {type Glyphs, readGlyphs, readTables, type Tables, writeFont} from './true-type.ts'

/** A TrueType font in a file, cut to the glyphs that its pages show; glyphs keep their numbers. */
export interface EmbeddedFont {
  readonly reference: PDFRef
  readonly name: string
  readonly descendant: PDFDict
  readonly file: PDFRef
  readonly map: PDFRef
  /** Objects that nothing but this font needs. */
  readonly owned: readonly PDFRef[]
  readonly tables: Tables
  readonly glyphs: Glyphs
  readonly texts: ReadonlyMap<number, string>
  readonly widths: Widths
}

/** The composite fonts of a file whose codes are numbers of glyphs, as Chromium writes them of TrueType fonts. */
export function embeddedFonts({context}: PDFDocument): readonly EmbeddedFont[] {
  return context.enumerateIndirectObjects().flatMap(([reference, font]) => {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) return []
    const descendant = descendantOf(font)
    if (descendant?.get(PDFName.of('CIDToGIDMap')) !== PDFName.of('Identity')) return []
    const descriptor = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const [file, map] = [descriptor?.get(PDFName.of('FontFile2')), font.get(PDFName.of('ToUnicode'))]
    const stream = context.lookup(file)
    if (!(file instanceof PDFRef && map instanceof PDFRef && stream instanceof PDFRawStream)) return []
    const tables = readTables(bytesOf(stream))
    if (!tables) return []
    const others = [
      descendant.get(PDFName.of('FontDescriptor')),
      font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.get(0)
    ].filter((one) => one instanceof PDFRef)

    return {
      reference,
      name: faceNameOf(font),
      descendant,
      file,
      map,
      owned: [file, map, ...others],
      tables,
      glyphs: readGlyphs(tables),
      texts: unicodeMapOf(font),
      widths: widthsOf(descendant)
    }
  })
}

/** Whether two fonts are cut from the same one: a number means the same glyph in both. */
export function isSameFace(one: EmbeddedFont, other: EmbeddedFont): boolean {
  return (
    one.name === other.name &&
    one.glyphs.outlines.every((outline, glyph) => {
      const second = other.glyphs.outlines[glyph]
      return !second?.length || outline.length === 0 || isSameOutline(outline, second)
    }) &&
    [...one.texts].every(([code, text]) => (other.texts.get(code) ?? text) === text)
  )
}

/** Outlines end at multiples of two or of four bytes, as the size of their font allows. */
function isSameOutline(one: Uint8Array, other: Uint8Array): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    long.length - short.length < 4 &&
    Buffer.compare(short, long.subarray(0, short.length)) === 0 &&
    long.subarray(short.length).every((byte) => byte === 0)
  )
}

/**
 * Write the glyphs of several fonts into the first of them.
 *
 * @param fonts
 *   Cut from the same one.
 */
export function uniteFonts(fonts: readonly EmbeddedFont[]): void {
  const [first, ...others] = fonts
  if (!first || others.length === 0) return
  const {descendant, file, map, tables, widths} = first
  const {context} = descendant
  const texts = new Map(fonts.flatMap((font) => [...font.texts]).sort(([one], [other]) => one - other))

  const font = writeFont(tables, unitedGlyphs(fonts))
  context.assign(file, packedStream(font, {Length1: font.length}))
  context.assign(map, packedStream(Buffer.from(unicodeMap(texts), 'latin1'), {}))
  descendant.set(PDFName.of('W'), context.obj(widthList(unitedWidths(fonts), widths.usual)))

  function packedStream(bytes: Uint8Array, entries: Readonly<Record<string, number>>): PDFRawStream {
    const packed = deflateSync(bytes)
    const dictionary = context.obj({...entries, Filter: 'FlateDecode', Length: packed.length})
    return PDFRawStream.of(dictionary, packed)
  }
}

function unitedGlyphs(fonts: readonly EmbeddedFont[]): Glyphs {
  const count = Math.max(...fonts.map(({glyphs}) => glyphs.outlines.length))
  const all = Array.from({length: count}, (_, glyph) => {
    const having = fonts.find((font) => isKept(font, glyph)) ?? fonts[0]
    return {
      outline: having?.glyphs.outlines[glyph] ?? new Uint8Array(),
      metric: having?.glyphs.metrics[glyph] ?? new Uint8Array(4)
    }
  })
  return {outlines: all.map(({outline}) => outline), metrics: all.map(({metric}) => metric)}
}

/** Whether a font has a glyph, be it one that shows nothing. */
function isKept({glyphs}: EmbeddedFont, glyph: number): boolean {
  return !!glyphs.outlines[glyph]?.length || !!glyphs.metrics[glyph]?.some((byte) => byte !== 0)
}

/**
 * Widths by code. Lists of widths go on over codes that a file does not show,
 * with any width: the one that counts is of a font that has the glyph, best as
 * a sign of its text, and not only as a part of another glyph.
 */
function unitedWidths(fonts: readonly EmbeddedFont[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const count = Math.max(...fonts.map(({glyphs}) => glyphs.outlines.length))
  for (let code = 0; code < count; code++) {
    const having = fonts.find(({texts}) => texts.has(code)) ?? fonts.find((font) => isKept(font, code))
    if (having) widths.set(code, having.widths.byCode.get(code) ?? having.widths.usual)
  }
  return widths
}

/** `[first [w w …] …]` (ISO 32000-2, 9.7.4.3). */
function widthList(widths: ReadonlyMap<number, number>, usual: number): (number | number[])[] {
  const list: (number | number[])[] = []
  let run: number[] = []
  let next = -1
  for (const [code, width] of widths) {
    if (width === usual) continue
    if (code !== next) {
      run = []
      list.push(code, run)
    }
    run.push(width)
    next = code + 1
  }
  return list
}

/** At most so many entries may stand between a beginning and its end. */
const mostEntries = 100

/** A map from codes to text (ISO 32000-2, 9.10.3; Adobe Technical Note 5411). */
function unicodeMap(texts: ReadonlyMap<number, string>): string {
  const entries = [...texts].map(([code, text]) => `<${hexadecimal(code)}> <${utf16(text)}>`)
  const blocks = Array.from({length: Math.ceil(entries.length / mostEntries)}, (_, index) => {
    const some = entries.slice(index * mostEntries, (index + 1) * mostEntries)
    return [`${some.length} beginbfchar`, ...some, 'endbfchar']
  })
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks.flat(),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end'
  ].join('\n')
}

function utf16(text: string): string {
  return Array.from({length: text.length}, (_, index) => hexadecimal(text.charCodeAt(index))).join('')
}

function hexadecimal(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
