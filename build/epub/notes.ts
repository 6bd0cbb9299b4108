import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Footnote} from '../model/book.ts'
import {copyNodes} from '../model/copy-tree.ts'
import type {Wording} from '../model/wording.ts'

/** Points back to the text; in GB 2312, so that every Chinese font has it, which cannot be said of ↩. */
const arrow = '↑'

/**
 * A note as the pop-up of its call.
 *
 * @param note
 *   As written.
 * @param number
 *   Within the chapter, from 1.
 * @param wording
 *   Of the book's language.
 * @returns
 *   `aside` with the number first and a link back to each call last, by EPUB SSV `footnote`.
 */
export function noteElement(note: Footnote, number: number, wording: Wording): Element {
  const aside = h('aside.footnote', {'epub:type': 'footnote', role: 'doc-footnote', id: note.id}, [
    ...copyNodes(note.children).filter(isShown)
  ])
  const paragraphs = aside.children.filter((child) => child.type === 'element' && child.tagName === 'p')
  const label: ElementContent[] = [h('span.note-number', `${number}`), {type: 'text', value: ' '}]
  const back = note.callers.flatMap((caller): ElementContent[] => [
    {type: 'text', value: ' '},
    h('a.note-back', {role: 'doc-backlink', href: `#${caller}`, ariaLabel: wording.backToText}, arrow)
  ])
  prepend(aside, paragraphs[0], label)
  append(aside, paragraphs.at(-1), back)
  return aside
}

/**
 * The notes of a document, as its last element.
 *
 * @param notes
 *   One or more, in order.
 * @returns
 *   `section` without a heading: readers that show notes as pop-ups hide what is in it.
 */
export function notesSection(notes: readonly Element[]): Element {
  return h('section.notes', {'epub:type': 'footnotes'}, [...notes])
}

function prepend(
  aside: Element,
  paragraph: ElementContent | undefined,
  label: readonly ElementContent[]
): void {
  if (paragraph?.type === 'element' && aside.children.find(isShown) === paragraph)
    paragraph.children.unshift(...label)
  else aside.children.unshift(h('p', [...label]))
}

function append(
  aside: Element,
  paragraph: ElementContent | undefined,
  back: readonly ElementContent[]
): void {
  if (paragraph?.type === 'element' && aside.children.findLast(isShown) === paragraph)
    paragraph.children.push(...back)
  else aside.children.push(h('p', [...back]))
}

/** Line breaks around the paragraphs of a note are not. */
function isShown(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
