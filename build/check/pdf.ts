import {createHash} from 'node:crypto'
import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact, PageMap} from '../model/edition.ts'
import type {Memory} from '../model/world.ts'
import {danglingLinks} from './pdf/dangling-links.ts'
import {documentProperties} from './pdf/document.ts'
import {folios} from './pdf/folios.ts'
import {fonts} from './pdf/fonts.ts'
import {outline} from './pdf/outline.ts'
import type {PdfRule} from './pdf-rules.ts'
import {readPdf} from './read-pdf.ts'

const rules: readonly PdfRule[] = [danglingLinks, documentProperties, folios, fonts, outline]

/**
 * Prove a PDF against the book it was made from, by what is read back from
 * the written file.
 *
 * @param artifact
 *   The file.
 * @param book
 *   What it is to hold.
 * @param pages
 *   The folios it was printed with.
 * @param bookFonts
 *   Names of the fonts it was printed with.
 * @param memory
 *   Remembers what was read from the same file before.
 */
export async function checkPdf(
  artifact: Artifact,
  book: Book,
  pages: PageMap,
  bookFonts: readonly string[],
  memory: Memory
): Promise<readonly Diagnostic[]> {
  const {name, bytes} = artifact
  const hash = createHash('sha256').update(bytes).digest('hex')
  const facts = await memory.recall('pdf-facts', [hash], () => readPdf(bytes))
  return rules.flatMap((rule) => rule({name, facts, book, pages, fonts: bookFonts}))
}
