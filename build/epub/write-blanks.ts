import type {Element, ElementContent, Parents, Root, Text} from 'hast'
import {SKIP, visitParents} from 'unist-util-visit-parents'

/** Elements whose text goes on with that around them; notes and references stand above the line. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong time u var wbr'.split(
    ' '
  )
)

const han = String.raw`\p{Script=Han}`
const latin = String.raw`[\p{Script=Latin}\p{Nd}]`

/** Two signs that books in Chinese or Japanese set apart. */
const apart = new RegExp(`^(?:${han}${latin}|${latin}${han})$`, 'u')

/**
 * Write a blank where an element begins or ends between Han and Latin.
 *
 * Authors type one between words of their own, but the text of references is made for them: 见图 1-6 的.
 * Browsers can set it by themselves (`text-autospace`), e-readers cannot.
 *
 * @param tree
 *   Document; edited.
 */
export function writeBlanks(tree: Root): void {
  const places: {readonly parent: Parents; readonly child: Element | Text}[] = []
  let before: {readonly sign: string; readonly ancestors: readonly Parents[]} | undefined
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && !inline.has(node.tagName)) before = undefined
    if (node.type === 'element' && ['pre', 'sup', 'sub'].includes(node.tagName)) return SKIP
    if (node.type !== 'text' || node.value === '') return

    const [first = ''] = node.value
    if (before && apart.test(before.sign + first) && blockOf(before.ancestors) === blockOf(ancestors)) {
      const depth = ancestors.findLastIndex((one) => before?.ancestors.includes(one))
      const [parent, child = node] = ancestors.slice(depth)
      if (parent && child.type !== 'root') places.push({parent, child})
    }
    before = {sign: [...node.value].at(-1) ?? '', ancestors: [...ancestors]}
  })
  // Afterwards, so that the walk meets each node once.
  for (const {parent, child} of places) {
    const children: ElementContent[] = parent.children as ElementContent[]
    children.splice(children.indexOf(child), 0, {type: 'text', value: ' '})
  }
}

function blockOf(ancestors: readonly Parents[]): Parents | undefined {
  return ancestors.findLast((one) => one.type !== 'element' || !inline.has(one.tagName))
}
