import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'

/**
 * Keep the call of a note on the line of the character before it.
 *
 * To the browser it is a word like any other, and a line may begin with it.
 */
export function keepNoteCalls(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isNoteCall(node)) return
    const before = parent.children[index - 1]
    if (before?.type !== 'text') return
    const last = [...before.value].at(-1)
    if (last === undefined || last.trim() === '') return

    before.value = before.value.slice(0, -last.length)
    parent.children[index] = {
      type: 'element',
      tagName: 'span',
      properties: {className: ['keep']},
      children: [{type: 'text', value: last}, node]
    }
    return [SKIP, index + 1]
  })
}

function isNoteCall({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('note-call')
}
