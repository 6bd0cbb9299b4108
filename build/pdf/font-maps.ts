import {PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream} from 'pdf-lib'
import {ContentScanner} from './content-scanner.ts'
import {bytesOf} from './stream-bytes.ts'

/**
 * What the codes of a composite font stand for, by its `ToUnicode` map, which
 * is written in the same syntax as content (ISO 32000-2, 9.10.3).
 *
 * @param font
 *   Font dictionary, with codes of two bytes.
 * @returns
 *   Text by code; nothing when the font has no map.
 */
export function unicodeMapOf(font: PDFDict): Map<number, string> {
  const texts = new Map<number, string>()
  const map = font.context.lookup(font.get(PDFName.of('ToUnicode')))
  if (!(map instanceof PDFRawStream)) return texts

  const scanner = new ContentScanner(bytesOf(map))
  while (scanner.next()) {
    const operator = scanner.operatorText
    if (operator === 'endbfchar') {
      const strings = stringsOf(scanner)
      for (let at = 0; at + 1 < strings.length; at += 2) {
        texts.set(numberOf(strings[at]), utf16(strings[at + 1]))
      }
    } else if (operator === 'endbfrange') {
      const strings = stringsOf(scanner)
      for (let at = 0; at + 2 < strings.length; at += 3) {
        const [first, last] = [numberOf(strings[at]), numberOf(strings[at + 1])]
        const text = utf16(strings[at + 2])
        const head = text.slice(0, -1)
        const tail = text.charCodeAt(text.length - 1)
        for (let code = first; code <= last; code++) {
          texts.set(code, head + String.fromCharCode(tail + code - first))
        }
      }
    }
  }
  return texts
}

/** The dictionary that has the glyphs and widths of a composite font (ISO 32000-2, 9.7.4). */
export function descendantOf(font: PDFDict): PDFDict | undefined {
  const list = font.context.lookup(font.get(PDFName.of('DescendantFonts')))
  const descendant = list instanceof PDFArray ? font.context.lookup(list.get(0)) : undefined
  return descendant instanceof PDFDict ? descendant : undefined
}

/** Widths of a composite font, in thousandths of its size. */
export interface Widths {
  readonly byCode: ReadonlyMap<number, number>
  /** Of codes that are not in the map. */
  readonly usual: number
}

/**
 * Widths of the codes of a composite font (ISO 32000-2, 9.7.4.3):
 * `[first [w w …] first last w …]`.
 *
 * @param descendant
 *   Of the font.
 */
export function widthsOf(descendant: PDFDict): Widths {
  const {context} = descendant
  const byCode = new Map<number, number>()
  const usual = context.lookup(descendant.get(PDFName.of('DW')))
  const list = context.lookup(descendant.get(PDFName.of('W')))
  for (let at = 0; list instanceof PDFArray && at < list.size(); ) {
    const first = numeric(list, at)
    const next = list.size() > at + 1 ? list.lookup(at + 1) : undefined
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index++) byCode.set(first + index, numeric(next, index))
      at += 2
    } else {
      for (let code = first; code <= numeric(list, at + 1); code++) byCode.set(code, numeric(list, at + 2))
      at += 3
    }
  }
  return {byCode, usual: usual instanceof PDFNumber ? usual.asNumber() : 1000}
}

/** Name of a font without the tag of a subset: `NotoSerifSC-Regular`. */
export function faceNameOf(font: PDFDict): string {
  const name = font.context.lookup(font.get(PDFName.of('BaseFont')))
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : ''
}

function stringsOf(scanner: ContentScanner): readonly Uint8Array[] {
  const strings: Uint8Array[] = []
  for (let index = 0; index < scanner.count; index++) {
    const kind = scanner.kind(index)
    if (kind !== 'hexadecimal' && kind !== 'literal') continue
    const length = scanner.readString(index)
    strings.push(scanner.text.slice(0, length))
  }
  return strings
}

function numberOf(bytes: Uint8Array | undefined): number {
  let number = 0
  for (const byte of bytes ?? []) number = number * 256 + byte
  return number
}

function utf16(bytes: Uint8Array | undefined): string {
  let text = ''
  for (let at = 0; bytes && at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  }
  return text
}

function numeric(list: PDFArray, at: number): number {
  const value = list.lookup(at)
  return value instanceof PDFNumber ? value.asNumber() : 0
}
