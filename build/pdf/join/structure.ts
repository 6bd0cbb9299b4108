import {PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef} from 'pdf-lib'
import {structureNames as names} from '../structure-names.ts'
import {childrenOf, elementOf} from '../structure-tree.ts'
import {leavesOf} from './trees.ts'

const [treeRoot, identifierTree] = [PDFName.of('StructTreeRoot'), PDFName.of('IDTree')]
const [parentTree, nextKey] = [PDFName.of('ParentTree'), PDFName.of('ParentTreeNextKey')]

/** The first key that the tree of parents of a catalogue does not use (ISO 32000-2, 14.7.5.4). */
export function parentKeysOf(catalog: PDFDict): number {
  const root = structureOf(catalog)
  const last = leavesOf(root?.get(parentTree), 'Nums', root).entries.at(-2)
  return (
    root?.lookupMaybe(nextKey, PDFNumber)?.asNumber() ?? (last instanceof PDFNumber ? last.asNumber() + 1 : 0)
  )
}

/**
 * Put the structure trees of several catalogues into the first: what is in
 * their documents becomes one document (ISO 32000-2, 14.7.2).
 *
 * @param shifts
 *   Of each catalogue: what was added to the keys of content and annotations.
 */
export function joinStructure(catalogs: readonly [PDFDict, ...PDFDict[]], shifts: readonly number[]): void {
  const whole = structureOf(catalogs[0])
  const document = whole && documentOf(whole)
  if (!document) return
  const {context} = whole
  const next = Math.max(...catalogs.map((catalog, index) => parentKeysOf(catalog) + (shifts[index] ?? 0)))
  const kids: PDFObject[] = []
  const parents: PDFObject[] = []
  const identifiers: PDFObject[] = []

  for (const [index, catalog] of catalogs.entries()) {
    const root = structureOf(catalog)
    const part = root && documentOf(root)
    if (!part) continue
    for (const kid of childrenOf(part.element)) {
      elementOf(kid, part.element)?.set(names.parent, document.reference)
      kids.push(kid)
    }
    const [numbers, named] = [
      leavesOf(root.get(parentTree), 'Nums', root),
      leavesOf(root.get(identifierTree), 'Names', root)
    ]
    parents.push(
      ...numbers.entries.map((entry, at) =>
        at % 2 === 0 && entry instanceof PDFNumber
          ? PDFNumber.of(entry.asNumber() + (shifts[index] ?? 0))
          : entry
      )
    )
    identifiers.push(...named.entries)
    for (const node of [...numbers.nodes, ...named.nodes]) context.delete(node)
    const reference = catalog.get(treeRoot)
    if (index === 0) continue
    context.delete(part.reference)
    if (reference instanceof PDFRef) context.delete(reference)
  }

  document.element.set(names.kids, context.obj(kids))
  whole.set(parentTree, context.register(context.obj({Nums: parents})))
  whole.set(nextKey, PDFNumber.of(next))
  if (identifiers.length > 0) whole.set(identifierTree, context.register(context.obj({Names: identifiers})))
}

function structureOf(catalog: PDFDict): PDFDict | undefined {
  return catalog.lookupMaybe(treeRoot, PDFDict)
}

/** The only element at the top of a tree, as Chromium writes it. */
function documentOf(root: PDFDict): {readonly reference: PDFRef; readonly element: PDFDict} | undefined {
  const reference = root.get(names.kids)
  const element = root.context.lookup(reference)
  return reference instanceof PDFRef && element instanceof PDFDict ? {reference, element} : undefined
}
