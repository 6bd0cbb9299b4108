import type {Element, Nodes} from 'hast'

/**
 * Every element in some nodes, in reading order, themselves included.
 *
 * For those who only look at elements one by one: a book with many listings
 * has 100,000, and `visit` makes a function with a name of its own for each
 * node, ten times the work of coming by.
 *
 * @param nodes
 *   Trees or parts of trees; whoever adds or moves nodes on the way takes `visit`.
 */
export function elementsIn(nodes: readonly Nodes[]): readonly Element[] {
  const elements: Element[] = []
  function add(node: Nodes): void {
    if (node.type === 'element') elements.push(node)
    if ('children' in node) for (const child of node.children) add(child)
  }
  for (const node of nodes) add(node)
  return elements
}
