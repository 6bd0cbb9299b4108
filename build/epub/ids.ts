import type {ElementContent} from 'hast'
import {visit} from 'unist-util-visit'
import {toRoot} from './to-root.ts'

/**
 * Ids in nodes, in reading order.
 *
 * @param nodes
 *   Any content.
 * @returns
 *   Each `id`, once per element that carries it.
 */
export function idsIn(nodes: readonly ElementContent[]): readonly string[] {
  const ids: string[] = []
  visit(toRoot([...nodes]), 'element', (node) => {
    if (typeof node.properties['id'] === 'string') ids.push(node.properties['id'])
  })
  return ids
}
