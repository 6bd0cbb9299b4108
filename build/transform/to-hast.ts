import type {Element} from 'hast'
import type {FootnoteDefinition, FootnoteReference} from 'mdast'
import type {Options, State} from 'mdast-util-to-hast'

/**
 * How Markdown becomes hast where the usual way is not ours.
 *
 * Footnotes stay where they are written, calls as `a.noteref[data-note]` and texts as
 * `section.note[data-note]`, until the whole chapter is there: a note may be defined in one file and
 * called in another. Raw HTML becomes `raw` nodes, for the allow-list.
 */
export const toHast: Options = {
  allowDangerousHtml: true,
  handlers: {footnoteReference, footnoteDefinition}
}

function footnoteReference(state: State, node: FootnoteReference): Element {
  const call: Element = {
    type: 'element',
    tagName: 'a',
    properties: {className: ['noteref'], dataNote: node.label ?? node.identifier},
    children: []
  }
  const result: Element = {
    type: 'element',
    tagName: 'sup',
    properties: {className: ['note-call']},
    children: [call]
  }
  state.patch(node, call)
  state.patch(node, result)
  return result
}

function footnoteDefinition(state: State, node: FootnoteDefinition): Element {
  const result: Element = {
    type: 'element',
    tagName: 'section',
    properties: {className: ['note'], dataNote: node.label ?? node.identifier},
    children: state.wrap(state.all(node), true)
  }
  state.patch(node, result)
  return result
}
