import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef} from 'pdf-lib'
import {structureNames as names} from './structure-names.ts'

/** An element of the structure tree, and what others call it. */
export interface StructElement {
  readonly reference: PDFRef
  readonly element: PDFDict
}

/** Every element of the structure tree, in the order of the file. */
export function structElements({context}: PDFDocument): readonly StructElement[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([reference, object]) =>
      object instanceof PDFDict && object.get(names.type) === names.element
        ? [{reference, element: object}]
        : []
    )
}

/** Of names that were asked for: there are two dozen, which pdf-lib keeps once, and would decode for each element. */
const texts = new WeakMap<PDFName, string>()

/** Role of an element, without its solidus: `LI`. */
export function roleOf(element: PDFDict | undefined): string {
  const role = element?.get(names.role)
  if (!(role instanceof PDFName)) return ''
  const text = texts.get(role) ?? role.decodeText()
  texts.set(role, text)
  return text
}

/** What an element has inside, in order. */
export function childrenOf(element: PDFDict): readonly PDFObject[] {
  const children = element.get(names.kids)
  const list = children instanceof PDFRef ? element.context.lookup(children) : children
  if (list instanceof PDFArray) return list.asArray()
  return children ? [children] : []
}

/** The element that a child is, if it is one. */
export function elementOf(child: PDFObject | undefined, {context}: PDFDict): PDFDict | undefined {
  const element = child instanceof PDFRef ? context.lookup(child) : undefined
  return element instanceof PDFDict && element.get(names.type) === names.element ? element : undefined
}
