import type {PDFDict} from 'pdf-lib'
import {descendantOf, faceNameOf, unicodeMapOf, widthsOf} from '../../pdf/font-maps.ts'

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
  const texts = unicodeMapOf(font)
  const descendant = descendantOf(font)
  const {byCode, usual} = descendant ? widthsOf(descendant) : {byCode: new Map<number, number>(), usual: 1000}

  return {
    name: faceNameOf(font),
    textOf: (code) => texts.get(code),
    widthOf: (code) => (byCode.get(code) ?? usual) / 1000
  }
}
