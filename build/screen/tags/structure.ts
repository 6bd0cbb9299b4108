import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef} from 'pdf-lib'

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
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem')
        ? [{reference, element: object}]
        : []
    )
}

/** Role of an element, without its solidus: `LI`. */
export function roleOf(element: PDFDict | undefined): string {
  const role = element?.get(PDFName.of('S'))
  return role instanceof PDFName ? role.decodeText() : ''
}

/** What an element has inside, in order. */
export function childrenOf(element: PDFDict): readonly PDFObject[] {
  const children = element.get(PDFName.of('K'))
  const list = children instanceof PDFRef ? element.context.lookup(children) : children
  if (list instanceof PDFArray) return list.asArray()
  return children ? [children] : []
}

/** The element that a child is, if it is one. */
export function elementOf(child: PDFObject | undefined, {context}: PDFDict): PDFDict | undefined {
  const element = child instanceof PDFRef ? context.lookup(child) : undefined
  return element instanceof PDFDict && element.get(PDFName.of('Type')) === PDFName.of('StructElem')
    ? element
    : undefined
}
