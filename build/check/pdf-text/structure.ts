import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef} from 'pdf-lib'
import {structureNames as names} from '../../pdf/structure-names.ts'

/** An element of the structure tree. */
export interface StructureElement {
  /** Standard type: `P`, `H2`, `TD`, `NonStruct`. */
  readonly role: string
  readonly parent: StructureElement | undefined
}

/** A stretch of a page that belongs to an element, in its place in the reading order. */
export interface Marked {
  readonly element: StructureElement
  /** Counted over the whole file. */
  readonly order: number
}

/** By page or form: what the marked content of its stream belongs to, by number. */
export type MarkedContent = (owner: PDFRef) => ReadonlyMap<number, Marked>

const none: ReadonlyMap<number, Marked> = new Map()

/**
 * Read the structure tree: what marked content belongs to, in reading order
 * (ISO 32000-2, 14.7).
 *
 * @param document
 *   Tagged or not; without tags nothing is marked.
 */
export function readStructure({catalog, context}: PDFDocument): MarkedContent {
  const byOwner = new Map<string, Map<number, Marked>>()
  let order = 0

  function mark(owner: PDFObject | undefined, id: number, element: StructureElement): void {
    if (!(owner instanceof PDFRef)) return
    const marks = byOwner.get(owner.tag) ?? new Map<number, Marked>()
    byOwner.set(owner.tag, marks)
    marks.set(id, {element, order: order++})
  }

  function walk(kid: PDFObject | undefined, parent: StructureElement, page: PDFObject | undefined): void {
    const value = context.lookup(kid)
    if (value instanceof PDFNumber) mark(page, value.asNumber(), parent)
    else if (value instanceof PDFArray) for (const one of value.asArray()) walk(one, parent, page)
    else if (value instanceof PDFDict) {
      const ownPage = value.get(names.page) ?? page
      const role = value.get(names.role)
      const id = value.get(names.mark)
      // What is drawn with transparency is a form, whose stream counts for itself.
      if (id instanceof PDFNumber) mark(value.get(names.stream) ?? ownPage, id.asNumber(), parent)
      else if (role instanceof PDFName) {
        walk(value.get(names.kids), {role: role.decodeText(), parent}, ownPage)
      }
    }
  }

  const root = context.lookup(catalog.get(PDFName.of('StructTreeRoot')))
  if (root instanceof PDFDict) {
    walk(root.get(names.kids), {role: 'Root', parent: undefined}, undefined)
  }
  return (owner) => byOwner.get(owner.tag) ?? none
}
