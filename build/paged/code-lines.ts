import type {Element, ElementContent, Root} from 'hast'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/**
 * Make each line of a listing a block of its own, with no text between.
 *
 * Paged.js forgets texts of nothing but white space when it continues a page,
 * and the lines of a listing would run together. An empty line holds a `br`,
 * so that it has a height.
 */
export function blockLines(tree: Root): void {
  visitElements(tree, (node) => {
    if (node.tagName !== 'pre') return
    const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code')
    if (code?.type !== 'element') return
    const lines = code.children.filter(isLine)
    if (lines.length === 0) return
    code.children = lines.map((line) => ({
      ...line,
      tagName: 'div',
      children: filled(withoutBlanks(line.children))
    }))
    return SKIP
  })
}

function isLine(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'line')
}

/**
 * Blanks between two tokens join the one before: in the PDF every text is an
 * element of the structure tree, and a third of them would be blanks.
 */
function withoutBlanks(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const child of children) {
    const before = joined.at(-1)
    const last = before?.type === 'element' && before.tagName === 'span' ? before.children.at(-1) : undefined
    if (child.type === 'text' && child.value.trim() === '' && last?.type === 'text') last.value += child.value
    else joined.push(child)
  }
  return joined
}

function filled(children: readonly ElementContent[]): ElementContent[] {
  return children.length > 0
    ? [...children]
    : [{type: 'element', tagName: 'br', properties: {}, children: []}]
}
