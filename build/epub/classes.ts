import type {Element, ElementContent} from 'hast'

/**
 * Classes of an element.
 *
 * @param node
 *   Any element.
 * @returns
 *   Its class names; none when it has no `class`.
 */
export function classesOf(node: Element): readonly string[] {
  const names = node.properties['className']
  return Array.isArray(names) ? names.map(String) : []
}

/** Whether a node is what stands below a letter of the index. */
export function isIndexGroup(node: ElementContent): node is Element {
  return node.type === 'element' && classesOf(node).includes('index-group')
}
