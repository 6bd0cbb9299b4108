import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef
} from 'pdf-lib'
import {structureNames as names} from '../../pdf/structure-names.ts'
import {childrenOf, elementOf, roleOf, structElements} from '../../pdf/structure-tree.ts'

/** Roles that hold lines of text and nothing else. */
const lines = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Code', 'Link', 'Span', 'Em', 'Strong', 'Lbl']

/** Roles that hold text themselves, or blocks of it. */
const cells = ['Caption', 'LBody', 'TD', 'TH']

/** Keys of an element that says nothing but where its content is. */
const plainKeys: ReadonlySet<PDFObject> = new Set([
  names.type,
  names.role,
  names.parent,
  names.kids,
  names.page
])

/**
 * Give paragraphs, headings, cells and listings their content directly.
 *
 * Chromium puts each stretch of text and each line of a listing into an
 * element without meaning: four fifths of all elements, which readers load and
 * assistive technology walks through for nothing. (ISO 32000-1, 14.8.4.2:
 * `NonStruct` has no inherent structural significance.)
 *
 * Content stays in its order and belongs to the next element with a meaning,
 * also by the tree of parents (14.7.4.4).
 */
export function liftContent(document: PDFDocument): void {
  const {context, catalog} = document
  const owners = new Map<PDFRef, PDFRef>()

  for (const {reference, element} of structElements(document)) {
    const role = roleOf(element)
    const isDeep = lines.includes(role)
    if (!isDeep && !cells.includes(role)) continue
    const before = childrenOf(element)
    const children = before.map((child) => contentOf(child, element, isDeep))
    if (children.every((content) => content === undefined)) continue

    const page =
      element.get(names.page) ?? children.find((content) => content?.[0]?.page !== undefined)?.[0]?.page
    // What has been there is on the page that the element names; what comes may be on another one.
    const kids = children.flatMap((content, index) =>
      content ? content.map((one) => onPage(one, page, context)) : (before[index] ?? [])
    )
    if (page) element.set(names.page, page)
    element.set(names.kids, kids.length === 1 && kids[0] ? kids[0] : context.obj(kids))
    for (const [index, content] of children.entries()) {
      const child = before[index]
      if (content && child) disown(child, element, reference)
    }
  }

  rename(
    catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
  )

  /** Forget an element and those inside; their content has another owner now. */
  function disown(child: PDFObject, parent: PDFDict, owner: PDFRef): void {
    const element = elementOf(child, parent)
    if (!element || !(child instanceof PDFRef)) return
    for (const inner of childrenOf(element)) disown(inner, element, owner)
    owners.set(child, owner)
    context.delete(child)
  }

  /** Put the new owners into a node of the tree of parents. */
  function rename(node: PDFDict | undefined): void {
    for (const kid of node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
      const inner = context.lookup(kid)
      if (inner instanceof PDFDict) rename(inner)
    }
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)
    if (!numbers) return
    renameIn(numbers)
    for (const value of numbers.asArray()) {
      const list = context.lookup(value)
      if (list instanceof PDFArray) renameIn(list)
    }
  }

  function renameIn(list: PDFArray): void {
    for (const [place, one] of list.asArray().entries()) {
      const owner = one instanceof PDFRef ? owners.get(one) : undefined
      if (owner) list.set(place, owner)
    }
  }
}

/** Marked content or an annotation, with the page that it is on. */
interface Content {
  readonly item: PDFObject
  readonly page: PDFObject | undefined
}

/** The content of a child without meaning, in order; `undefined` when it has a meaning, or elements inside. */
function contentOf(child: PDFObject, parent: PDFDict, isDeep: boolean): readonly Content[] | undefined {
  const element = elementOf(child, parent)
  if (!element || roleOf(element) !== 'NonStruct') return undefined
  if (!element.keys().every((key) => plainKeys.has(key))) return undefined
  const page = element.get(names.page)
  const contents = childrenOf(element).map((inner) => {
    if (elementOf(inner, element)) return isDeep ? contentOf(inner, element, isDeep) : undefined
    return [{item: inner, page}]
  })
  return contents.every((content) => content !== undefined) ? contents.flat() : undefined
}

/** Content as a child of an element that is on another page, or on the same one (14.7.4.2). */
function onPage({item, page}: Content, owner: PDFObject | undefined, context: PDFContext): PDFObject {
  if (page === undefined || page === owner) return item
  if (item instanceof PDFNumber) return context.obj({Type: 'MCR', Pg: page, MCID: item})
  if (item instanceof PDFDict && !item.has(names.page)) item.set(names.page, page)
  return item
}
