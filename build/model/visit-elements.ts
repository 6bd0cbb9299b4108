import type {Element, Nodes, Parents, Root} from 'hast'

/** Do not look at the children of this element. */
export const SKIP = 'skip'

/** Look at nothing more. */
export const EXIT = false

/** What to do next: a number is the position among the siblings to go on at. */
export type Next = typeof SKIP | typeof EXIT | number | readonly [typeof SKIP, number] | undefined

/** Told each element, its position, and where it stands. */
export type ElementVisitor = (
  element: Element,
  position: number | undefined,
  parent: Root | Element | undefined
) => Next

/**
 * Come by every element of a tree, in reading order, itself included; the
 * visitor may edit the tree.
 *
 * It is what `visit` of unist-util-visit is for elements. That one makes a
 * function with a name of its own for each node, which is ten times the work
 * of coming by: a book with many listings has 100,000 elements, and is walked
 * forty times.
 *
 * @param tree
 *   Tree, or part of one.
 * @param visitor
 *   Gives nothing to go on, or where to.
 */
export function visitElements(tree: Nodes, visitor: ElementVisitor): void {
  come(tree, undefined, undefined, visitor)
}

/** @returns The position to go on at, `EXIT`, or nothing for the next one. */
function come(
  node: Nodes,
  position: number | undefined,
  parent: Root | Element | undefined,
  visitor: ElementVisitor
): number | typeof EXIT | undefined {
  const next = node.type === 'element' ? visitor(node, position, parent) : undefined
  if (next === EXIT) return EXIT
  const isSkipped = next === SKIP || Array.isArray(next)
  if (!isSkipped && (node.type === 'element' || node.type === 'root') && comeByChildren(node, visitor))
    return EXIT
  if (typeof next === 'number') return next
  return Array.isArray(next) ? next[1] : undefined
}

/** @returns Whether to look at nothing more. */
function comeByChildren(parent: Parents, visitor: ElementVisitor): boolean {
  const {children} = parent
  let position = 0
  while (position < children.length) {
    const child = children[position]
    if (!child) break
    // Most nodes of listings are texts, at which there is nothing to do.
    const next = child.type === 'element' ? come(child, position, parent, visitor) : undefined
    if (next === EXIT) return true
    position = next ?? position + 1
  }
  return false
}
