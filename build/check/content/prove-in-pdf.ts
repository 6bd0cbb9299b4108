import type {Diagnostic} from '../../model/diagnostic.ts'
import type {PageMap} from '../../model/edition.ts'
import type {PdfPage} from '../pdf-facts.ts'
import type {TextPage} from '../pdf-text/read-pages.ts'
import type {ExpectedChapter} from './passage.ts'
import {blocksOf} from './pdf-blocks.ts'
import {proveContent} from './prove.ts'

/**
 * Prove that a tagged PDF shows every chapter as it was written.
 *
 * @param chapters
 *   As written.
 * @param pages
 *   Text of the file.
 * @param file
 *   Its name, what its pages are called, and on which of them chapters and generated pages begin: each
 *   begins on a page of its own.
 */
export function proveInPdf(
  chapters: readonly ExpectedChapter[],
  pages: readonly TextPage[],
  file: {
    readonly name: string
    readonly pages: readonly Pick<PdfPage, 'label'>[]
    readonly folios: PageMap
  }
): readonly Diagnostic[] {
  const positions = new Map(file.pages.map(({label}, position) => [label, position]))
  const beginnings = [...file.folios]
    .filter(([id]) => id.startsWith('page-') || chapters.some((chapter) => chapter.id === id))
    .map(([id, folio]) => [String(id), positions.get(folio) ?? 0] as const)
  const begins = new Map(beginnings)

  return chapters.flatMap((chapter) => {
    const from = begins.get(chapter.id)
    if (from === undefined) return []
    const after = beginnings.map(([, position]) => position).filter((position) => position > from)
    const blocks = pages
      .slice(from, Math.min(...after, pages.length))
      .flatMap((page, index) => blocksOf(page, `page ${file.pages[from + index]?.label} of ${file.name}`))
    return proveContent(chapter, blocks).diagnostics
  })
}
