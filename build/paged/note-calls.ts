import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/**
 * Give every call of a note the same text: its sign is known when its page is.
 *
 * @param sign
 *   As wide as any.
 */
export function reserveSigns(tree: Root, sign: string): void {
  visitElements(tree, (node) => {
    if (hasClass(node, 'noteref')) node.children = [{type: 'text', value: sign}]
  })
}

/** Give every heading a text for the running head, `data-running-head`: its own without the calls of notes. */
export function writeRunningHeads(tree: Root): void {
  visitElements(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) node.properties['dataRunningHead'] = textOf(withoutCalls(node)).trim()
  })
}

function withoutCalls(node: Element): Element {
  return {
    ...node,
    children: node.children.flatMap((child): readonly ElementContent[] => {
      if (child.type !== 'element') return [child]
      return hasClass(child, 'note-call') ? [] : [withoutCalls(child)]
    })
  }
}
