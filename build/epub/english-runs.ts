import type {Element, ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import {isEastAsian} from '../model/language.ts'

/** Two English words or more, with nothing but blanks between: `circuit breaker`, `Gateway API`. */
const run =
  /(?<![\p{L}\p{N}_.@/-])[A-Za-z][A-Za-z’'-]*(?:[ \u00a0][A-Za-z][A-Za-z’'-]*)+(?![\p{L}\p{N}_@/])/gu

/** Code is no language of people. */
const codes = new Set(['code', 'pre', 'kbd', 'samp', 'var'])

/**
 * Mark runs of English in a text that is written otherwise, so that they are read aloud as English.
 *
 * A single word stays as it is: names such as Istio are read in the language around them.
 *
 * @param tree
 *   Edited: runs become `<span lang="en">`.
 * @param language
 *   Of the book, BCP 47. Only in Chinese, Japanese and Korean do Latin letters tell another language.
 */
export function markEnglish(tree: Root, language: string): void {
  if (!isEastAsian(language)) return
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && (codes.has(node.tagName) || node.properties['lang'] !== undefined))
      return SKIP
    if (node.type !== 'text') return
    const parent = ancestors.at(-1)
    const pieces = piecesOf(node.value)
    if (parent === undefined || (pieces.length < 2 && !isRun(pieces[0]))) return
    const position = positionIn(parent, node)
    if (pieces.length === 1 && parent.type === 'element' && parent.children.length === 1) {
      parent.properties['lang'] = 'en'
      return
    }
    parent.children.splice(position, 1, ...pieces)
    return [SKIP, position + pieces.length]
  })
}

function piecesOf(text: string): ElementContent[] {
  const pieces: ElementContent[] = []
  let end = 0
  for (const match of text.matchAll(run)) {
    if (match.index > end) pieces.push({type: 'text', value: text.slice(end, match.index)})
    pieces.push(h('span', {lang: 'en'}, match[0]))
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({type: 'text', value: text.slice(end)})
  return pieces
}

function isRun(node: ElementContent | undefined): node is Element {
  return node?.type === 'element'
}

function positionIn({children}: Parents, node: unknown): number {
  return (children as readonly unknown[]).indexOf(node)
}
