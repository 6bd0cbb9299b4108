import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Footnote, NumberedChapter} from '../model/book.ts'
import {type Wording, wordingFor} from '../model/wording.ts'

/** Back arrow in text form: without the selector some systems show a coloured sign. */
const arrow = '\u21a9\ufe0e'

/**
 * The notes of a chapter, for its end.
 *
 * @param chapter
 *   Numbered; the content of its notes is cloned, not moved.
 * @param language
 *   Of the book, BCP 47.
 * @returns
 *   `section.footnotes > h2 + ol > li#fn1-a`, numbered as the calls are, each ending with a link
 *   `a.backref` to every place it is called from; `undefined` when the chapter has no notes.
 */
export function notesSection(chapter: NumberedChapter, language: string): Element | undefined {
  const notes = chapter.parts.flatMap(({footnotes}) => footnotes)
  if (notes.length === 0) return

  const wording = wordingFor(language)
  return h('section.footnotes', {role: 'doc-endnotes'}, [
    h('h2.footnotes-title.unnumbered', h('span.title', wording.pages.notes)),
    h(
      'ol',
      notes.map((note) => noteItem(note, wording))
    )
  ])
}

function noteItem({id, children, callers}: Footnote, {backToText}: Wording): Element {
  const content: ElementContent[] = structuredClone([...children])
  const backrefs = callers.flatMap((caller): ElementContent[] => [
    {type: 'text', value: ' '},
    h('a.backref', {href: `#${caller}`, role: 'doc-backlink', ariaLabel: backToText}, arrow)
  ])
  const last = content.at(-1)
  // The arrow ends the last line of the note, not a line of its own.
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...backrefs)
  else content.push(h('p', backrefs.slice(1)))

  return h('li', {id}, content)
}
