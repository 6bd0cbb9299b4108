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
import type {PdfFacts} from './pdf-facts.ts'
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
  const {name} = artifact
  const facts = await factsOf(artifact, memory)
  return rules.flatMap((rule) => rule({name, facts, book, pages, fonts: bookFonts}))
}

/**
 * What the pages of a PDF are called, as read back from the file.
 *
 * @param artifact
 *   The file.
 * @param memory
 *   Remembers what was read from the same file before.
 */
export async function pageLabelsOf(artifact: Artifact, memory: Memory): Promise<readonly string[]> {
  const {pages} = await factsOf(artifact, memory)
  return pages.map(({label}) => label)
}

function factsOf({bytes}: Artifact, memory: Memory): Promise<PdfFacts> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return memory.recall('pdf-facts', [hash], () => readPdf(bytes))
}
