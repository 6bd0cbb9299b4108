import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef} from 'pdf-lib'
import {structureNames as names} from '../../pdf/structure-names.ts'

/** An element of the structure tree, with what checks of accessibility ask about. */
export interface TagElement {
  readonly role: string
  readonly hasAlternative: boolean
  readonly id: string | undefined
  readonly children: readonly TagElement[]
}

/** The structure tree of a PDF; nothing when it has none. */
export function readTags({catalog, context}: PDFDocument): TagElement | undefined {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  return root && elementOf(root, 'Root')

  function elementOf(element: PDFDict, role: string): TagElement {
    const kids = context.lookup(element.get(names.kids))
    const list = kids instanceof PDFArray ? kids.asArray() : [element.get(names.kids)]
    return {
      role,
      hasAlternative: element.has(names.alternative) || element.has(names.actual),
      id: element.get(names.id)?.toString(),
      children: list.flatMap(childOf)
    }
  }

  function childOf(child: PDFObject | undefined): TagElement[] {
    const element = child instanceof PDFRef ? context.lookup(child) : undefined
    const role = element instanceof PDFDict ? element.get(names.role) : undefined
    return element instanceof PDFDict && role instanceof PDFName
      ? [elementOf(element, role.decodeText())]
      : []
  }
}

/** An element and all that it has inside, in reading order. */
export function* within(element: TagElement): Generator<TagElement> {
  yield element
  for (const child of element.children) yield* within(child)
}
