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

/** A chapter in a PDF. */
export interface PdfChapter extends Proof<PdfBlock> {
  readonly chapter: ExpectedChapter
  /** Position of its first page, from 0. */
  readonly from: number
  /** Names of its pages: `page 12 of book.pdf`. */
  readonly wheres: readonly string[]
}

/**
 * Prove that a tagged PDF shows every chapter as it was written.
 *
 * @param chapters
 *   As written.
 * @param pages
 *   Text of the file.
 * @param file
 *   Which file it is.
 * @returns
 *   Each chapter that the file has, with what was found of it.
 */
export function proveInPdf(
  chapters: readonly ExpectedChapter[],
  pages: readonly TextPage[],
  {name, pages: facts, folios}: PdfOutline
): readonly PdfChapter[] {
  const positions = new Map(facts.map(({label}, position) => [label, position]))
  const beginnings = [...folios]
    .filter(([id]) => id.startsWith('page-') || chapters.some((chapter) => chapter.id === id))
    .map(([id, folio]) => [String(id), positions.get(folio) ?? 0] as const)
  const begins = new Map(beginnings)

  return chapters.flatMap((chapter): PdfChapter[] => {
    const from = begins.get(chapter.id)
    if (from === undefined) return []
    const after = beginnings.map(([, position]) => position).filter((position) => position > from)
    const own = pages.slice(from, Math.min(...after, pages.length))
    const wheres = own.map((_, index) => `page ${facts[from + index]?.label} of ${name}`)
    const blocks = own.flatMap((page, index) => blocksOf(page, wheres[index] ?? ''))
    return [{chapter, from, wheres, ...proveContent(chapter, blocks)}]
  })
}
