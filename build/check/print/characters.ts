import {type PDFDict, PDFName, PDFRawStream} from 'pdf-lib'
import {isText, type Operand, operationsOf} from '../../pdf/content-stream.ts'
import {bytesOf, latin1} from '../../pdf/stream-bytes.ts'

/**
 * The characters that a font's codes stand for, by its ToUnicode map
 * (ISO 32000-2, 9.10.3).
 *
 * @returns
 *   None when the font has no such map.
 */
export function charactersOf(font: PDFDict): ReadonlyMap<number, string> {
  const characters = new Map<number, string>()
  const map = font.lookup(PDFName.of('ToUnicode'))
  if (!(map instanceof PDFRawStream)) return characters

  for (const {operator, operands} of operationsOf(latin1(bytesOf(map)))) {
    const step = operator === 'endbfchar' ? 2 : operator === 'endbfrange' ? 3 : 0
    for (let index = 0; step > 0 && index + step <= operands.length; index += step) {
      const first = codeOf(operands[index])
      const last = step === 3 ? codeOf(operands[index + 1]) : first
      const target = operands[index + step - 1]
      const texts = Array.isArray(target) ? target.map(textOf) : undefined
      for (let code = first; code <= last; code++) {
        characters.set(code, texts?.[code - first] ?? following(textOf(target), code - first))
      }
    }
  }
  return characters
}

function codeOf(operand: Operand | undefined): number {
  return isText(operand) ? [...operand.text].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0) : 0
}

/** UTF-16 of both bytes. */
function textOf(operand: Operand | undefined): string {
  const bytes = isText(operand) ? operand.text : ''
  return bytes.replace(/([\s\S])([\s\S])/g, (_, high: string, low: string) =>
    String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0))
  )
}

function following(text: string, offset: number): string {
  if (offset === 0 || text === '') return text
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + offset)
}
