import type {Element, Nodes} from 'hast'

/**
 * Every element in some nodes, in reading order, themselves included.
 *
 * For those who only look at elements one by one; `visitElements` says why not
 * with `visit`.
 *
 * @param nodes
 *   Trees or parts of trees; whoever adds or moves nodes on the way takes `visitElements`.
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
