import {PDFArray, PDFDict, PDFName, type PDFObject, PDFRef} from 'pdf-lib'

/** Leaves of a number tree or a name tree, and the objects that it consisted of. */
export interface Leaves {
  /** A key and its value, one after the other, in order. */
  readonly entries: readonly PDFObject[]
  readonly nodes: readonly PDFRef[]
}

/**
 * The leaves of a tree (ISO 32000-2, 7.9.6 name trees, 7.9.7 number trees).
 *
 * @param root
 *   The tree, or a reference to it; nothing for an empty one.
 * @param kind
 *   What its leaves have their entries in.
 */
export function leavesOf(
  root: PDFObject | undefined,
  kind: 'Names' | 'Nums',
  owner: PDFDict | undefined
): Leaves {
  const node = root instanceof PDFRef ? owner?.context.lookup(root) : root
  if (!(node instanceof PDFDict)) return {entries: [], nodes: []}
  const own = node.lookup(PDFName.of(kind))
  const kids = node.lookup(PDFName.of('Kids'))
  const below = kids instanceof PDFArray ? kids.asArray().map((kid) => leavesOf(kid, kind, node)) : []
  return {
    entries: [...(own instanceof PDFArray ? own.asArray() : []), ...below.flatMap(({entries}) => entries)],
    nodes: [...(root instanceof PDFRef ? [root] : []), ...below.flatMap(({nodes}) => nodes)]
  }
}
