import type {PageMap} from '../../model/edition.ts'
import type {PdfPage} from '../pdf-facts.ts'
import type {TextPage} from '../pdf-text/read-pages.ts'
import type {ExpectedChapter} from './passage.ts'
import {blocksOf, type PdfBlock} from './pdf-blocks.ts'
import {type Proof, proveContent} from './prove.ts'

/** What is known of a PDF besides its text. */
export interface PdfOutline {
  /** For messages. */
  readonly name: string
  /** What its pages are called. */
  readonly pages: readonly Pick<PdfPage, 'label'>[]
  /** On which page chapters and generated pages begin: each begins on a page of its own. */
  readonly folios: PageMap
}

/** A chapter, and the pages of a PDF that it is on. */
export interface PlacedChapter {
  readonly chapter: ExpectedChapter
  /** Position of its first page, from 0. */
  readonly from: number
  /** Position after its last page. */
  readonly to: number
  /** Names of its pages: `page 12 of book.pdf`. */
  readonly wheres: readonly string[]
}

/** Find the pages of each chapter that a file has. */
export function placeChapters(
  chapters: readonly ExpectedChapter[],
  {name, pages, folios}: PdfOutline
): readonly PlacedChapter[] {
  const positions = new Map(pages.map(({label}, position) => [label, position]))
  const beginnings = [...folios]
    .filter(([id]) => id.startsWith('page-') || chapters.some((chapter) => chapter.id === id))
    .map(([id, folio]) => [String(id), positions.get(folio) ?? 0] as const)
  const begins = new Map(beginnings)

  return chapters.flatMap((chapter): PlacedChapter[] => {
    const from = begins.get(chapter.id)
    if (from === undefined) return []
    const after = beginnings.map(([, position]) => position).filter((position) => position > from)
    const to = Math.min(...after, pages.length)
    const wheres = pages.slice(from, to).map(({label}) => `page ${label} of ${name}`)
    return [{chapter, from, to, wheres}]
  })
}

/**
 * Prove that the pages of a tagged PDF show a chapter as it was written.
 *
 * @param placed
 *   Chapter, and which pages these are.
 * @param pages
 *   Their text.
 */
export function proveInPdf({chapter, wheres}: PlacedChapter, pages: readonly TextPage[]): Proof<PdfBlock> {
  const blocks = pages.flatMap((page, index) => blocksOf(page, wheres[index] ?? ''))
  return proveContent(chapter, blocks)
}
