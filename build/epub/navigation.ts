import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, CaptionEntry, ContentsEntry} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import {markEnglish} from './english-runs.ts'
import type {Places} from './links.ts'
import {toRoot} from './to-root.ts'
import {toXhtml} from './xhtml.ts'

/** A line of the navigation, with the lines below it. */
export interface NavigationEntry {
  /** `ch01.xhtml#s1-2`. */
  readonly href: string
  readonly text: string
  readonly children: readonly NavigationEntry[]
}

/** A page that reading systems offer by its function, by EPUB SSV 1.1. */
export interface Landmark {
  readonly type: string
  readonly href: string
  readonly text: string
}

/** Lists of the navigation document that stand in the text. */
export type NavigationListId = 'contents' | 'figures' | 'tables' | 'listings'

/** A list beside the contents: figures, tables, listings. */
export interface NavigationList {
  readonly id: 'figures' | 'tables' | 'listings'
  /** `loi` or `lot`; the vocabulary has no word for listings. */
  readonly type: string | undefined
  readonly title: string
  readonly entries: readonly NavigationEntry[]
}

/**
 * The contents with links to files, as deep as `Book.contents`.
 *
 * @param book
 *   Numbered and linked.
 * @param places
 *   Files by id.
 * @returns
 *   Entries whose text begins with the number; an entry with an unknown target is left out, its children
 *   take its place.
 */
export function contentsNavigation(book: Book, places: Places): readonly NavigationEntry[] {
  const wording = wordingFor(book.metadata.language)
  const labels = new Map(
    book.chapters.flatMap(({role, number, headings}) => {
      const [title] = headings
      if (title === undefined || number === undefined) return []
      return [[title.id, role === 'appendix' ? wording.appendix(number) : wording.chapter(number)] as const]
    })
  )
  const textOf = ({target, number, text}: ContentsEntry): string =>
    [labels.get(target) ?? number, text].filter(Boolean).join(' ')
  const walk = (entries: readonly ContentsEntry[]): readonly NavigationEntry[] =>
    entries.flatMap((entry) => {
      const children = walk(entry.children)
      const file = places.get(entry.target)
      return file === undefined
        ? children
        : [{href: `${file}#${entry.target}`, text: textOf(entry), children}]
    })

  return walk(book.contents)
}

/**
 * The lists of figures, tables and listings that the book wants and has entries for.
 *
 * @param book
 *   Numbered and linked.
 * @param places
 *   Files by id.
 * @returns
 *   Lists in that order, none empty.
 */
export function captionLists(book: Book, places: Places): readonly NavigationList[] {
  const {language, lists: wanted} = book.metadata
  const {pages} = wordingFor(language)
  const entriesOf = (captions: readonly CaptionEntry[]): readonly NavigationEntry[] =>
    captions.flatMap(({target, label, caption}) => {
      const file = places.get(target)
      return file === undefined
        ? []
        : [{href: `${file}#${target}`, text: `${label} ${caption}`, children: []}]
    })

  const lists: readonly NavigationList[] = [
    {id: 'figures', type: 'loi', title: pages.figures, entries: entriesOf(book.lists.figure)},
    {id: 'tables', type: 'lot', title: pages.tables, entries: entriesOf(book.lists.table)},
    {id: 'listings', type: undefined, title: pages.listings, entries: entriesOf(book.lists.listing)}
  ]
  return lists.filter(({id, entries}) => (wanted?.[id] ?? true) && entries.length > 0)
}

/**
 * Entries as the `<ol>` that a `<nav>` holds.
 *
 * @param entries
 *   One or more.
 * @param language
 *   Of the book; runs of English are marked.
 * @returns
 *   XHTML, by EPUB 3.3 section 7.3.
 */
export function navigationXhtml(entries: readonly NavigationEntry[], language: string): string {
  const list = orderedList(entries)
  markEnglish(toRoot([list]), language)
  return toXhtml([list])
}

function orderedList(entries: readonly NavigationEntry[]): Element {
  return h(
    'ol',
    entries.map(
      ({href, text, children}): ElementContent =>
        h('li', [h('a', {href}, text), ...(children.length > 0 ? [orderedList(children)] : [])])
    )
  )
}
