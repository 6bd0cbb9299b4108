import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** What ends or begins a piece of text that the browser sets apart from its neighbour. */
const [hanEnd, latinStart] = [/\p{Script=Han}$/u, /^[\p{Script=Latin}\p{Nd}]/u]

/**
 * Write the gap between Han and Latin as a narrow blank where an element
 * begins or ends between the two.
 *
 * There Chromium (153) adds the gap of `text-autospace` only after it has
 * found that the text before it fits; where the gap then does not, it takes
 * back everything up to the element before, and leaves a line with a few
 * characters. Such a line can also come up when a page number is filled in,
 * and push the last line off its page.
 *
 * @param tree
 *   Tree of an edition's own.
 */
export function writeInlineGaps(tree: Root): void {
  visitElements(tree, (node) => {
    if (isCode(node)) return SKIP
    let before: ElementContent | undefined
    for (let index = 0; index < node.children.length; index++) {
      const child = node.children[index]
      if (!child || edgeText(child, 'first') === '') continue
      const isBoundary = before && (before.type === 'element' || child.type === 'element')
      if (
        before &&
        isBoundary &&
        hanEnd.test(edgeText(before, 'last')) &&
        latinStart.test(edgeText(child, 'first'))
      ) {
        node.children.splice(index, 0, gap())
        index++
      }
      before = child
    }
    return undefined
  })
}

function gap(): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: ['gap']},
    children: [{type: 'text', value: ' '}]
  }
}

/** The first or last text in a node; a blank stands for code and for blocks, which have no gap. */
function edgeText(node: ElementContent, edge: 'first' | 'last'): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (!inline.has(node.tagName) || isCode(node) || hasClass(node, 'note-call')) return ' '
  const children = edge === 'first' ? node.children : node.children.toReversed()
  for (const child of children) {
    const text = edgeText(child, edge)
    if (text !== '') return text
  }
  return ''
}

const inline = new Set([
  'a',
  'b',
  'cite',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'span',
  'strong',
  'u'
])

function isCode({tagName}: Element): boolean {
  return tagName === 'code' || tagName === 'pre' || tagName === 'svg'
}
