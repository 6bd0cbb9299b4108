import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** Tokens that differ from the text around them in nothing but colour; `code.css` says in which. */
const colourOnly: ReadonlySet<unknown> = new Set(
  'string number constant function type variable property operator parameter output'
    .split(' ')
    .map((name) => `t-${name}`)
)

/**
 * Note where tokens are that have only a colour, instead of keeping an element
 * around each.
 *
 * In the PDF every text between two tags is an element of the structure tree,
 * for which Chromium works as long as for a paragraph, and a long book has a
 * hundred thousand tokens. What is left is a line with `data-tokens="string 4
 * 9;number 12 14"`, in UTF-16 units of its text, which `colourTokens` of the
 * printer turns into ranges that the style sheet colours. (CSS Custom
 * Highlight API Module Level 1.)
 *
 * @param tree
 *   Tree of an edition's own, with a `div` for each line of code.
 */
export function rangeTokens(tree: Root): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'div' || !hasClass(node, 'line')) return
    const ranges: string[] = []
    const children: ElementContent[] = []
    let at = 0
    for (const child of node.children) {
      const text = textOf(child)
      const name = colourOf(child)
      if (name) ranges.push(`${name} ${at} ${at + text.length}`)
      at += text.length

      const last = children.at(-1)
      if (!name && child.type !== 'text') children.push(child)
      else if (last?.type === 'text') last.value += text
      else children.push({type: 'text', value: text})
    }
    node.children = children
    if (ranges.length > 0) node.properties['dataTokens'] = ranges.join(';')
    return SKIP
  })
}

/** `string` for a token that is nothing but a string; it has text in it and no elements. */
function colourOf(node: ElementContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'span') return
  const {className} = node.properties
  if (!Array.isArray(className) || className.length !== 1 || !colourOnly.has(className[0])) return
  return isText(node) ? String(className[0]).slice('t-'.length) : undefined
}

function isText({children}: Element): boolean {
  return children.every(({type}) => type === 'text')
}
