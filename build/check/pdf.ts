import {createHash} from 'node:crypto'
import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {PageMap} from '../model/edition.ts'
import type {TypeAreas, TypesettingReport} from '../model/typesetting.ts'
import type {Memory} from '../model/world.ts'
import {type AccessibilityFault, findFaults} from './accessibility/find-faults.ts'
import {expectedChapters} from './content/expected.ts'
import type {ExpectedChapter} from './content/passage.ts'
import {proveInPdf} from './content/prove-in-pdf.ts'
import {danglingLinks} from './pdf/dangling-links.ts'
import {documentProperties} from './pdf/document.ts'
import {folios} from './pdf/folios.ts'
import {fonts} from './pdf/fonts.ts'
import {outline} from './pdf/outline.ts'
import type {PdfRule} from './pdf-rules.ts'
import {readPages} from './pdf-text/read-pages.ts'
import {measureTypesetting} from './typesetting/measure.ts'
import {setPages} from './typesetting/set-pages.ts'
import type {WrittenPdf} from './written-pdf.ts'

const rules: readonly PdfRule[] = [danglingLinks, documentProperties, folios, fonts, outline]

/** What was found in a PDF. */
export interface CheckedPdf {
  readonly diagnostics: readonly Diagnostic[]
  readonly typesetting: TypesettingReport
}

/**
 * Prove a PDF against the book it was made from, by what is read back from
 * the written file.
 *
 * @param pdf
 *   The file.
 * @param book
 *   What it is to hold.
 * @param layout
 *   The folios it was printed with, and where text may stand.
 * @param bookFonts
 *   Names of the fonts it was printed with.
 * @param memory
 *   Remembers what was found in the same file before.
 */
export async function checkPdf(
  pdf: WrittenPdf,
  book: Book,
  {pages, areas}: {readonly pages: PageMap; readonly areas: TypeAreas},
  bookFonts: readonly string[],
  memory: Memory
): Promise<CheckedPdf> {
  const {name, hash} = pdf
  const facts = await pdf.facts()
  const chapters = expectedChapters(book, 'floating')
  const key = {name, parts: {file: hash, chapters: identityOf(chapters), areas: JSON.stringify(areas)}}
  const read = await memory.recall('pdf-content', key, async () => {
    const found = proveInPdf(chapters, readPages(await pdf.open()), {name, pages: facts.pages, folios: pages})
    const set = found.flatMap(({chapter, pieces, from, wheres}) => setPages(chapter, pieces, from, wheres))
    const {report, diagnostics} = measureTypesetting(set, {name, pages: facts.pages.length, areas})
    const faults = accessibilityDiagnostics(findFaults(await pdf.open()), name)
    return {report, diagnostics: [...found.flatMap((one) => one.diagnostics), ...diagnostics, ...faults]}
  })
  return {
    typesetting: read.report,
    diagnostics: [
      ...rules.flatMap((rule) => rule({name, facts, book, pages, fonts: bookFonts})),
      ...read.diagnostics
    ]
  }
}

/** Changes when an author moves a line: places are part of what is found. */
function identityOf(chapters: readonly ExpectedChapter[]): string {
  const units = chapters.map(({main, floats, notes}) =>
    [main, ...floats, ...notes].map((passage) => passage.units)
  )
  return createHash('sha256').update(JSON.stringify(units)).digest('hex')
}

/** Faults of accessibility as diagnostics (`pdf/accessibility`). */
function accessibilityDiagnostics(
  faults: readonly AccessibilityFault[],
  file: string
): readonly Diagnostic[] {
  return faults.map(({condition, expected, count}) => ({
    rule: 'pdf/accessibility',
    severity: 'error',
    message: `Unexpected ${count} times otherwise, expected ${expected} (Matterhorn ${condition})`,
    file
  }))
}
