import type {ElementContent, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitParents} from 'unist-util-visit-parents'

/** Shorter words fit into any column and at the end of any line. */
const shortWord = 10

/** Where a name may be divided: after the signs that divide it. */
const signs = /(?<=[./:_=,-])(?=[\p{L}\p{N}])/u

/** In the narrow columns of tables also before a capital inside it; in running text that reads as two names. */
const signsAndCapitals = new RegExp(`${signs.source}|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})`, 'u')

/**
 * Allow line breaks inside the long names of inline code and of table cells.
 *
 * A name that cannot be divided pulls a justified line apart, and makes a table wider than a phone.
 *
 * @param tree
 *   Part of a chapter; edited: `<wbr>` stands where a break is allowed.
 */
export function allowBreaks(tree: Root): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP
    if (node.type !== 'text') return
    const isCell = ancestors.some((ancestor) => isOneOf(ancestor, ['td', 'th']))
    if (!isCell && !ancestors.some((ancestor) => isOneOf(ancestor, ['code']))) return

    const parent = ancestors.at(-1)
    const broken = withBreaks(node.value, isCell ? signsAndCapitals : signs)
    if (parent === undefined || broken.length === 1) return
    const position = (parent.children as readonly unknown[]).indexOf(node)
    parent.children.splice(position, 1, ...broken)
    return [SKIP, position + broken.length]
  })
}

function isOneOf(node: Parents, names: readonly string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName)
}

/** Text with `<wbr>` between the pieces of its long words. */
function withBreaks(text: string, joint: RegExp): ElementContent[] {
  const pieces = text.split(/(\s+)/u).flatMap((word) => {
    const [first = '', ...rest] = word.length > shortWord ? word.split(joint) : [word]
    return [first, ...rest.map((piece) => [h('wbr'), piece] as const)]
  })
  return h('span', pieces.flat()).children
}
