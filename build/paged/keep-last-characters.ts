import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visitElements} from '../model/visit-elements.ts'

/** Shorter paragraphs are one line in any measure. */
const shortest = 24

/** Two Han characters with the marks after them, at the end of a paragraph. */
const ending = /\p{Script=Han}{2}\p{P}*\s*$/u

/**
 * Keep the last two characters of a paragraph on one line, so that no last
 * line is a single character (CLReq 3.1.7); the marks after them do not count.
 *
 * @param tree
 *   Tree of an edition's own.
 */
export function keepLastCharacters(tree: Root): void {
  visitElements(tree, (node) => {
    const last = node.children.at(-1)
    if (node.tagName !== 'p' || last?.type !== 'text' || textOf(node).length < shortest) return
    const [kept] = ending.exec(last.value) ?? []
    if (kept === undefined) return
    last.value = last.value.slice(0, -kept.length)
    node.children.push({
      type: 'element',
      tagName: 'span',
      properties: {className: ['keep']},
      children: [{type: 'text', value: kept}]
    })
  })
}
