import type {ElementContent} from 'hast'
import {elementsIn} from '../model/elements-in.ts'

/**
 * Ids in nodes, in reading order.
 *
 * @param nodes
 *   Any content.
 * @returns
 *   Each `id`, once per element that carries it.
 */
export function idsIn(nodes: readonly ElementContent[]): readonly string[] {
  return elementsIn(nodes).flatMap(({properties: {id}}) => (typeof id === 'string' ? [id] : []))
}
