import {PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject} from 'pdf-lib'
import {isName, isText, type Operand} from '../../pdf/content-stream.ts'
import {spaceOf} from './colour-spaces.ts'

/** What a colour space comes down to that an operator names. */
export function namedSpace(name: string, resources: PDFDict | undefined): string {
  return spaceOf(entry(resources, 'ColorSpace', name) ?? PDFName.of(name))
}

/** A resource by its kind and name. */
export function entry(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
  const entries = resources?.lookup(PDFName.of(kind))
  return entries instanceof PDFDict && name !== '' ? entries.lookup(PDFName.of(name)) : undefined
}

/** A name without its solidus. */
export function nameOf(operand: Operand | undefined): string | undefined {
  return isName(operand) ? operand.name.slice(1) : undefined
}

/** The bytes of a string, or none. */
export function textAt(operand: Operand | undefined): string {
  return isText(operand) ? operand.text : ''
}

/** The items of a list, or none. */
export function listAt(operand: Operand | undefined): readonly Operand[] {
  return Array.isArray(operand) ? operand : []
}

/** A number of a dictionary, or 0. */
export function numberAt(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** The numbers of an array, or none. */
export function numbersIn(object: PDFObject | undefined): number[] {
  return object instanceof PDFArray
    ? object.asArray().flatMap((_, index) => {
        const item = object.lookup(index)
        return item instanceof PDFNumber ? [item.asNumber()] : []
      })
    : []
}
