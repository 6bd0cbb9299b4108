import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** Longer references are titles, which may break, unless they are a word and a number: `Abbildung 12-3`. */
const longestLabel = 12
const wordAndNumber = /^\p{Script=Latin}+ (?:[A-Z]-?)?[\d.-]+$/u

/** The number of a label, with as much of the word before it as may not be parted from it. */
const numbered = /^(\p{Script=Han}+)(\p{Script=Han}{2}\P{Script=Han}*\d.*)$/su

/**
 * Keep on one line what belongs together: the label of a reference (`图 2-3`),
 * and the call of a note with the character before it.
 *
 * To the browser both are words like any other.
 */
export function keepTogether(tree: Root): void {
  visitElements(tree, (node, index, parent) => {
    if (hasClass(node, 'xref') && isLabel(textOf(node))) keepLabel(node)
    if (!parent || index === undefined || !hasClass(node, 'note-call')) return
    const before = parent.children[index - 1]
    if (before?.type !== 'text') return
    const last = [...before.value].at(-1)
    if (last === undefined || last.trim() === '') return

    before.value = before.value.slice(0, -last.length)
    parent.children[index] = h('span.keep', [last, node])
    return [SKIP, index + 1]
  })
}

function isLabel(words: string): boolean {
  return words.length <= longestLabel || wordAndNumber.test(words)
}

/** A label of four Han and more may break among them: a line that it does not fit would be stretched for it. */
function keepLabel(node: Element): void {
  const [only] = node.children
  const [, start = '', end = ''] = (only?.type === 'text' && numbered.exec(only.value)) || []
  if (start === '') {
    node.properties.className = ['xref', 'keep']
    return
  }
  node.children = [{type: 'text', value: start}, h('span.keep', end)]
}
