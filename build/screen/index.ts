import {hash} from 'node:crypto'
import type {Book, Metadata} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Artifact, Attachment, ScreenEdition} from '../model/edition.ts'
import type {Press} from '../model/press.ts'
import {wordingFor} from '../model/wording.ts'
import type {Memory} from '../model/world.ts'
import {type BookLayout, layOutBook} from '../paged/lay-out-book.ts'
import {layOutSome} from '../paged/lay-out-some.ts'
import {designOf} from './design.ts'
import {finishPdf} from './finish-pdf.ts'
import {printParts} from './print-parts.ts'

/**
 * Lay out the PDF for reading on a display: its front cover is the first page.
 *
 * @returns
 *   All pages; reports what `layOutBook` does.
 */
export function layOutScreen(
  book: Book,
  edition: ScreenEdition,
  press: Press,
  observe: (done: number, total: number) => void
): Promise<Diagnosed<BookLayout>> {
  return layOutBook(book, designOf(edition), press, observe)
}

/**
 * Lay out some of the flows whose text does not depend on page numbers, so
 * that their pages are in the cache.
 *
 * @param isWanted
 *   Asked by position in the book.
 */
export function layOutWritten(
  book: Book,
  edition: ScreenEdition,
  press: Press,
  observe: (done: number, total: number) => void,
  isWanted: (position: number) => boolean
): Promise<void> {
  return layOutSome(book, designOf(edition), press, observe, isWanted)
}

/**
 * Print some of the parts of a PDF, so that they are in the cache.
 *
 * @param observe
 *   Told after each part.
 * @param isWanted
 *   Asked by position in the book.
 */
export async function printSome(
  {documents}: BookLayout,
  press: Press,
  memory: Memory,
  observe: (done: number, total: number) => void,
  isWanted: (position: number) => boolean
): Promise<void> {
  await printParts(
    documents.filter((_, position) => isWanted(position)),
    press,
    memory,
    observe
  )
}

/**
 * Print a PDF that was laid out, with bookmarks, links, tags and metadata.
 *
 * @param metadata
 *   Of the book.
 * @param attachments
 *   Files to put into it, sorted by name.
 * @param press
 *   Prints.
 * @param memory
 *   Remembers what was made of the same print before.
 * @param observe
 *   Told after each part that was printed, and when they are one file.
 * @returns
 *   `<slug>.pdf`.
 */
export async function printScreen(
  metadata: Metadata,
  {documents, placement: {pages, anchors}, bookmarks}: BookLayout,
  attachments: readonly Attachment[],
  press: Press,
  memory: Memory,
  observe: (done: number, total: number) => void
): Promise<Artifact> {
  const total = documents.length + 1
  const parts = await printParts(documents, press, memory, (done) => observe(done, total))
  const {generator} = await press.equipment()
  const wording = wordingFor(metadata.language)
  const {onPage} = wording
  const properties = {
    metadata,
    pages,
    coverLabels: [wording.pages.cover, wording.insideCover],
    generator,
    bookmarks,
    destinations: new Map(
      [...anchors].map(([id, {folio}]) => [
        String(id),
        onPage(folio)
          .replace(/[（）()]/g, '')
          .trim()
      ])
    ),
    attachments
  }
  const labels = pages.map(({folio, style}) => `${style} ${folio}`)
  const name = `${metadata.slug}.pdf`
  const key = {
    name,
    parts: {
      printed: parts.map(hashOf).join(' '),
      properties: JSON.stringify([metadata, labels, generator, ...bookmarks, ...properties.destinations]),
      attachments: JSON.stringify(
        attachments.map(({name, description, bytes}) => [name, description, hashOf(bytes)])
      )
    }
  }

  const bytes = await memory.recallBytes('finished-pdf', key, () => finishPdf(parts, properties))
  observe(total, total)
  return {kind: 'pdf', name, bytes, pages: pages.length}
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}
