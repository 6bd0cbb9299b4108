import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/**
 * Print the address of each link to the outside behind its words, where the
 * words are not the address already: paper cannot be clicked.
 */
export function printAddresses(tree: Root): void {
  visitElements(tree, (node, index, parent) => {
    const {href, className} = node.properties
    const isExternal = Array.isArray(className) && className.includes('external')
    if (node.tagName !== 'a' || !isExternal || typeof href !== 'string' || !parent || index === undefined)
      return
    const address = href.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '')
    if (textOf(node).includes(address)) return SKIP
    parent.children.splice(index + 1, 0, {
      type: 'element',
      tagName: 'span',
      properties: {className: ['address']},
      children: [{type: 'text', value: ` [${address}]`}]
    })
    return [SKIP, index + 2]
  })
}
