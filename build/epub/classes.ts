import type {Element, ElementContent} from 'hast'

const none: readonly string[] = []

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
  if (!Array.isArray(names)) return none
  // Copied only where it must be: every walk asks this of every element.
  return names.every((name) => typeof name === 'string') ? (names as string[]) : [...names].map(String)
}

/** Whether a node is what stands below a letter of the index. */
export function isIndexGroup(node: ElementContent): node is Element {
  return node.type === 'element' && classesOf(node).includes('index-group')
}
