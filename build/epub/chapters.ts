import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {Book, NumberedChapter, Part, Role} from '../model/book.ts'
import {copyTree} from '../model/copy-tree.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import {allowBreaks} from './break-words.ts'
import type {ContentDocument, Division} from './content-document.ts'
import {markHan} from './han.ts'
import {idsIn} from './ids.ts'
import {linkImages} from './images.ts'
import {simplifyListings} from './listings.ts'
import {noteElement, notesSection} from './notes.ts'
import {addSemantics} from './semantics.ts'
import {splitAtHeadings} from './split.ts'
import {wrapTables} from './tables.ts'
import {writeTaskLists} from './task-lists.ts'
import {dealWideTables} from './wide-tables.ts'
import {toXhtml} from './xhtml.ts'

/** Bytes of content that a file is filled up to; links grow a little afterwards, and 300 KB is the limit. */
export const fileSize = 250_000

/** How chapters of each role are named and marked, by EPUB SSV 1.1 and DPUB-ARIA 1.1. */
const roles: Readonly<
  Record<
    Role,
    {readonly file: string; readonly division: Division; readonly properties: Element['properties']}
  >
> = {
  front: {file: 'front', division: 'frontmatter', properties: {}},
  body: {file: 'ch', division: 'bodymatter', properties: {'epub:type': 'chapter', role: 'doc-chapter'}},
  appendix: {
    file: 'app',
    division: 'backmatter',
    properties: {'epub:type': 'appendix', role: 'doc-appendix'}
  },
  back: {file: 'back', division: 'backmatter', properties: {}}
}

/**
 * The chapters of a book as documents: a file for each part, more where a part is too large.
 *
 * @param book
 *   Its trees are cloned, not edited.
 * @param markPages
 *   Told the trees of each chapter, by its path, to mark the pages of the paged edition in them.
 * @returns
 *   Documents in reading order, with links still as `#id`.
 */
export function chapterDocuments(
  book: Book,
  markPages: (path: string, trees: readonly Root[]) => void
): readonly ContentDocument[] {
  const wording = wordingFor(book.metadata.language)
  const counts: Record<Role, number> = {front: 0, body: 0, appendix: 0, back: 0}

  return book.chapters.flatMap((chapter) => {
    const {file, division, properties} = roles[chapter.role]
    const name = `${file}${String(++counts[chapter.role]).padStart(2, '0')}`
    const parts = chapter.parts.map((part) => ({...part, tree: copyTree(part.tree)}))
    // Must run before anything is moved: pages are found by the text that they have in common.
    markPages(
      chapter.path,
      parts.map(({tree}) => tree)
    )
    return pieces({...chapter, parts}, book, wording).map(
      (children, position): ContentDocument => ({
        name: position === 0 ? `${name}.xhtml` : `${name}-${position + 1}.xhtml`,
        title: titleOf(children) ?? chapter.title,
        division,
        kind: 'chapter',
        children: [h('section', position === 0 ? properties : {}, [...children])]
      })
    )
  })
}

function pieces(
  chapter: NumberedChapter,
  book: Book,
  wording: Wording
): readonly (readonly ElementContent[])[] {
  let number = 0
  const all = chapter.parts.flatMap((part) => {
    const notes = part.footnotes.map((note) => noteElement(note, ++number, wording))
    return piecesOf(part, notes, book)
  })
  return joinPieces(all).map(({content, notes}) =>
    notes.length > 0 ? [...content, notesSection(notes)] : content
  )
}

/** What becomes a file. */
interface Piece {
  readonly content: readonly ElementContent[]
  /** Those that it calls, as far as no piece before it does. */
  readonly notes: readonly Element[]
  /** Bytes. */
  readonly size: number
}

/** No line of the contents leads to a piece without a heading: it goes on with the one before. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const size = (before?.size ?? 0) + piece.size
    if (before === undefined || headingOf(piece.content) || size > fileSize) joined.push(piece)
    else {
      joined[joined.length - 1] = {
        content: [...before.content, ...piece.content],
        notes: [...before.notes, ...piece.notes],
        size
      }
    }
  }
  return joined
}

function piecesOf(part: Part, notes: readonly Element[], book: Book): readonly Piece[] {
  const {tree} = part
  prepare(tree, book)
  prepare({type: 'root', children: [...notes]}, book)

  const blocks = tree.children.filter((child): child is ElementContent => child.type !== 'doctype')
  const size = (node: ElementContent): number => Buffer.byteLength(toXhtml([node]))
  const sizes = new Map(
    blocks.map((block) => [
      block,
      [block, ...notesCalledIn([block], part, notes)].reduce((sum, node) => sum + size(node), 0)
    ])
  )

  const placed = new Set<Element>()
  return splitAtHeadings(blocks, fileSize, (block) => sizes.get(block) ?? 0).map((piece) => {
    const here = notesCalledIn(piece, part, notes).filter((note) => !placed.has(note))
    for (const note of here) placed.add(note)
    const bytes = piece.reduce((sum, block) => sum + (sizes.get(block) ?? 0), 0)
    return {content: piece, notes: here, size: bytes}
  })
}

/** Everything that is the same wherever a tree ends up. */
function prepare(tree: Root, book: Book): void {
  // First: it takes away most of the elements that the others would look at.
  simplifyListings(tree)
  linkImages(tree, book.assets)
  // Must run after `simplifyListings`, which decides which comments remain elements.
  markHan(tree)
  dealWideTables(tree)
  wrapTables(tree)
  allowBreaks(tree)
  writeTaskLists(tree)
  // Must run last: it drops the attributes that the others read.
  addSemantics(tree)
}

/** Notes that a piece calls, those called from its notes included. */
function notesCalledIn(
  piece: readonly ElementContent[],
  part: Part,
  notes: readonly Element[]
): readonly Element[] {
  const ids = new Set(idsIn(piece))
  let found: readonly Element[] = []
  for (;;) {
    const called = notes.filter((_, position) =>
      part.footnotes[position]?.callers.some((caller) => ids.has(caller))
    )
    if (called.length === found.length) return called
    found = called
    for (const id of idsIn(called)) ids.add(id)
  }
}

function titleOf(children: readonly ElementContent[]): string | undefined {
  const heading = headingOf(children)
  return heading && textOf(heading).trim()
}

function headingOf(children: readonly ElementContent[]): Element | undefined {
  return children.find(
    (child): child is Element => child.type === 'element' && /^h[1-6]$/.test(child.tagName)
  )
}
