import type {Element, Nodes, Parents} from 'hast'

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
  function addChildren({children}: Parents): void {
    for (const child of children) {
      if (child.type !== 'element') continue
      elements.push(child)
      addChildren(child)
    }
  }
  for (const node of nodes) {
    if (node.type === 'element') elements.push(node)
    if (node.type === 'element' || node.type === 'root') addChildren(node)
  }
  return elements
}
