import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, ContentsEntry} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'
import {lineLink} from './line-link.ts'
import type {Locate} from './location.ts'

/**
 * The table of contents as a page.
 *
 * @param book
 *   For the words and the labels of chapters.
 * @param locate
 *   Folios and links; an entry that it does not know keeps `#id` and has no folio.
 * @param entries
 *   What to list (default: `book.contents`); an edition adds the pages that it generates.
 * @returns
 *   `section > nav.toc > ol > li > a`, with lists in the items.
 */
export function contentsPage(
  book: Book,
  locate: Locate,
  entries: readonly ContentsEntry[] = book.contents
): Element {
  const wording = wordingFor(book.metadata.language)
  const nav = h(
    'nav.toc',
    {role: 'doc-toc', ariaLabel: wording.pages.contents},
    listOf(entries, book, locate)
  )
  return generatedPage('contents', wording, [nav])
}

function listOf(entries: readonly ContentsEntry[], book: Book, locate: Locate): Element {
  return h(
    'ol',
    entries.map((entry) => itemOf(entry, book, locate))
  )
}

function itemOf(entry: ContentsEntry, book: Book, locate: Locate): Element {
  const {target, depth, number, text, children} = entry
  // A chapter is listed as its heading reads: `第 1 章`, `附录 A`.
  const label = depth === 1 && number !== undefined ? book.targets.get(target)?.label : number
  const content: ElementContent[] = [
    ...(label === undefined ? [] : [h('span.number', label), {type: 'text' as const, value: ' '}]),
    h('span.title', text)
  ]
  return h('li', {className: [`level-${depth}`]}, [
    lineLink(target, content, locate),
    ...(children.length > 0 ? [listOf(children, book, locate)] : [])
  ])
}
