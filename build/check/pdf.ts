import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact, PageMap} from '../model/edition.ts'
import {danglingLinks} from './pdf-dangling-links.ts'
import {documentProperties} from './pdf-document.ts'
import {folios} from './pdf-folios.ts'
import {fonts} from './pdf-fonts.ts'
import {outline} from './pdf-outline.ts'
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
 */
export async function checkPdf(
  artifact: Artifact,
  book: Book,
  pages: PageMap,
  bookFonts: readonly string[]
): Promise<readonly Diagnostic[]> {
  const facts = await readPdf(artifact.bytes)
  return rules.flatMap((rule) => rule({name: artifact.name, facts, book, pages, fonts: bookFonts}))
}
