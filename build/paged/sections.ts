import type {Element, ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {abstractPage} from '../matter/abstract-page.ts'
import {type Colophon, copyrightPage} from '../matter/copyright-page.ts'
import {coverPage} from '../matter/cover/front.ts'
import {halfTitlePage} from '../matter/half-title.ts'
import {notesSection} from '../matter/notes.ts'
import {anySign, pageNotes} from '../matter/page-notes.ts'
import {titlePage} from '../matter/title-page.ts'
import type {Book, Metadata, NumberedChapter} from '../model/book.ts'
import {copyTree} from '../model/copy-tree.ts'
import type {NotePlace} from '../model/edition.ts'
import {wordingFor} from '../model/wording.ts'
import {breakAtQuotes} from './break-at-quotes.ts'
import {breakTitleWords} from './break-title-words.ts'
import {blockLines} from './code-lines.ts'
import {nameContinuedTables} from './continued-tables.ts'
import type {DrawingSpace} from './fit-drawing.ts'
import {reserveFolios} from './folio-references.ts'
import {inlineDrawings} from './inline-drawings.ts'
import {keepLastCharacters} from './keep-last-characters.ts'
import {keepShortCells} from './keep-short-cells.ts'
import {keepTogether} from './keep-together.ts'
import {keepUnits} from './keep-units.ts'
import {reserveSigns, writeRunningHeads} from './note-calls.ts'
import {openChapter} from './open-chapter.ts'
import {softenNames} from './soften-names.ts'
import {spaceHanLatin} from './space-han-latin.ts'
import {rangeTokens} from './token-ranges.ts'

/**
 * The HTML of a chapter for paper; its notes come last, whether they stay there or not.
 *
 * @param book
 *   For its pictures and its language.
 * @param chapter
 *   Its trees are cloned.
 * @param space
 *   The largest size of a drawing.
 * @param place
 *   Where its notes are to stand.
 * @param edit
 *   What an edition does to the tree besides (default: nothing).
 */
export function chapterHtml(
  book: Book,
  chapter: NumberedChapter,
  space: DrawingSpace,
  place: NotePlace,
  edit?: (tree: Root) => void
): string {
  const {language} = book.metadata
  const notes = place === 'page' ? pageNotes(chapter, language) : notesSection(chapter, language)
  const tree: Root = {
    type: 'root',
    children: [...chapter.parts.flatMap(({tree: part}) => copyTree(part).children), ...(notes ? [notes] : [])]
  }
  openChapter(tree, chapter.number, space)
  if (place === 'page') reserveSigns(tree, anySign)
  nameContinuedTables(tree, wordingFor(language).continued)
  blockLines(tree)
  rangeTokens(tree)
  keepUnits(tree)
  softenNames(tree)
  breakAtQuotes(tree)
  breakTitleWords(tree, language)
  keepTogether(tree)
  keepLastCharacters(tree)
  keepShortCells(tree, space.width)
  inlineDrawings(tree, book.assets, space)
  reserveFolios(tree, wordingFor(language).onPage)
  edit?.(tree)
  return flowHtml(tree.children, `flow-${chapter.role}`)
}

/** The front cover. */
export function coverHtml(book: Pick<Book, 'metadata' | 'chapters'>): string {
  return flowHtml([coverPage(book)], 'flow-cover')
}

/** Half title, title page, copyright page, and what the book is about. */
export function titlesHtml(metadata: Metadata, colophon: Colophon): string {
  const abstract = abstractPage(metadata)
  return flowHtml(
    [
      halfTitlePage(metadata),
      titlePage(metadata),
      copyrightPage(metadata, colophon),
      ...(abstract ? [abstract] : [])
    ],
    'flow-titles'
  )
}

const writer = unified().use(rehypeStringify).freeze()

/** The HTML of a flow: a `main` that says in its class what it is. */
export function flowHtml(children: readonly Root['children'][number][], className: string): string {
  const main: Element = {
    type: 'element',
    tagName: 'main',
    properties: {className: ['flow', className]},
    children: children.filter((child): child is ElementContent => child.type !== 'doctype')
  }
  const tree: Root = {type: 'root', children: [main]}
  spaceHanLatin(tree)
  writeRunningHeads(tree)
  return writer.stringify(tree)
}
