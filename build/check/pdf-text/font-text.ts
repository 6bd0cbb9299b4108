import {PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream} from 'pdf-lib'
import {ContentScanner} from '../../pdf/content-scanner.ts'
import {bytesOf} from '../../pdf/stream-bytes.ts'

/** What the codes of a font stand for. */
export interface FontText {
  /** `NotoSerifSC-Regular`, without the tag of a subset. */
  readonly name: string
  /** Text of a code of two bytes; `undefined` when the file does not say. */
  readonly textOf: (code: number) => string | undefined
  /** Width of a code, as a share of the size. */
  readonly widthOf: (code: number) => number
}

/**
 * Read what the codes of a font mean and how wide they are.
 *
 * Composite fonts with codes of two bytes (ISO 32000-2, 9.7), which is what
 * browsers write of TrueType fonts.
 *
 * @param font
 *   Font dictionary.
 */
export function readFont(font: PDFDict): FontText {
  const {context} = font
  const texts = new Map<number, string>()
  const map = context.lookup(font.get(PDFName.of('ToUnicode')))
  if (map instanceof PDFRawStream) readMap(bytesOf(map), texts)

  const descendants = context.lookup(font.get(PDFName.of('DescendantFonts')))
  const bearer = descendants instanceof PDFArray ? context.lookup(descendants.get(0)) : undefined
  const usual = bearer instanceof PDFDict ? context.lookup(bearer.get(PDFName.of('DW'))) : undefined
  const widths = bearer instanceof PDFDict ? readWidths(bearer, context) : new Map<number, number>()
  const otherwise = usual instanceof PDFNumber ? usual.asNumber() : 1000
  const name = context.lookup(font.get(PDFName.of('BaseFont')))

  return {
    name: name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : '',
    textOf: (code) => texts.get(code),
    widthOf: (code) => (widths.get(code) ?? otherwise) / 1000
  }
}

/** A ToUnicode map is written in the same syntax as content (ISO 32000-2, 9.10.3). */
function readMap(bytes: Uint8Array, texts: Map<number, string>): void {
  const scanner = new ContentScanner(bytes)
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

/** `[first [w w …] first last w …]` */
function readWidths(bearer: PDFDict, context: PDFContext): Map<number, number> {
  const widths = new Map<number, number>()
  const list = context.lookup(bearer.get(PDFName.of('W')))
  if (!(list instanceof PDFArray)) return widths
  for (let at = 0; at < list.size(); ) {
    const first = numeric(list, at)
    const next = list.size() > at + 1 ? list.lookup(at + 1) : undefined
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index++) widths.set(first + index, numeric(next, index))
      at += 2
    } else {
      for (let code = first; code <= numeric(list, at + 1); code++) widths.set(code, numeric(list, at + 2))
      at += 3
    }
  }
  return widths
}

function numeric(list: PDFArray, at: number): number {
  const value = list.lookup(at)
  return value instanceof PDFNumber ? value.asNumber() : 0
}
