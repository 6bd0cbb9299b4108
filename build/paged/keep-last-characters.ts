import type {Element, Root, Text} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

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
    if (node.tagName !== 'p' || textOf(node).length < shortest) return
    const end = endOf(node)
    const [kept] = ending.exec(end?.text.value ?? '') ?? []
    if (!end || kept === undefined) return
    const {text, parent} = end
    text.value = text.value.slice(0, -kept.length)
    parent.children.splice(parent.children.indexOf(text) + 1, 0, h('span.keep', kept))
  })
}

/** The text that an element ends with, be it in a link with nothing but marks after it. */
function endOf(parent: Element): {readonly text: Text; readonly parent: Element} | undefined {
  const last = parent.children.findLast((child) => child.type !== 'text' || !/^\p{P}*\s*$/u.test(child.value))
  if (last?.type === 'text') return {text: last, parent}
  const isInline = last?.type === 'element' && /^(?:a|b|em|i|span|strong)$/.test(last.tagName)
  return isInline && !hasClass(last, 'keep') ? endOf(last) : undefined
}
