import type {Element} from 'hast'

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
