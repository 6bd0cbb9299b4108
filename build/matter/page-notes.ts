import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Footnote, NumberedChapter} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'

/** Stands for the sign of a note, which is known when its page is; all signs are as wide as this one. */
export const anySign = '①'

/**
 * The notes of a chapter for the feet of its pages.
 *
 * The layout takes them out of the flow, puts each at the foot of the page
 * that calls it, and replaces the signs. (CLReq, 3.4: notes stand on the page
 * of their call, numbered anew on each page.)
 *
 * @param chapter
 *   Numbered; the content of its notes is cloned, not moved.
 * @param language
 *   Of the book, BCP 47.
 * @returns
 *   `section.page-notes > div.page-note#fn1-a`, each beginning with the link `a.note-sign` back to its
 *   first call; `undefined` when the chapter has no notes.
 */
export function pageNotes(chapter: NumberedChapter, language: string): Element | undefined {
  const notes = chapter.parts.flatMap(({footnotes}) => footnotes)
  if (notes.length === 0) return undefined
  const {backToText} = wordingFor(language)
  return h(
    'section.page-notes',
    notes.map((note) => noteBox(note, backToText))
  )
}

function noteBox({id, children, callers: [caller]}: Footnote, backToText: string): Element {
  const content: ElementContent[] = structuredClone([...children])
  const sign = h('a.note-sign', {href: caller && `#${caller}`, ariaLabel: backToText}, anySign)
  const first = content.find((child) => child.type === 'element')
  if (first?.tagName === 'p') first.children.unshift(sign)
  else content.unshift(h('p', sign))
  return h('div.page-note', {id, role: 'doc-footnote'}, content)
}
