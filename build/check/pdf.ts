import {hash} from 'node:crypto'
import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {PageMap} from '../model/edition.ts'
import type {TypeAreas, TypesettingReport} from '../model/typesetting.ts'
import type {Memory} from '../model/world.ts'
import {type AccessibilityFault, findFaults} from './accessibility/find-faults.ts'
import {unmarkedAmong} from './accessibility/unmarked.ts'
import {expectedChapters} from './content/expected.ts'
import type {ExpectedChapter} from './content/passage.ts'
import {placeChapters, proveInPdf} from './content/prove-in-pdf.ts'
import {danglingLinks} from './pdf/dangling-links.ts'
import {documentProperties} from './pdf/document.ts'
import {fallbackCharacters, fallbackFonts} from './pdf/fallback-characters.ts'
import {folios} from './pdf/folios.ts'
import {fonts} from './pdf/fonts.ts'
import {outline} from './pdf/outline.ts'
import type {PdfRule} from './pdf-rules.ts'
import {pageReader} from './pdf-text/read-pages.ts'
import {type MeasuredPages, measurePages, reportTypesetting} from './typesetting/measure.ts'
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
  const identities = chapters.map(identityOf)
  const fallbacks = fallbackFonts(facts.fonts, bookFonts)
  const shared = {areas: JSON.stringify(areas), fonts: bookFonts.join()}
  const key = {name, parts: {file: hash, chapters: identities.join(' '), ...shared}}
  const read = await memory.recall('pdf-content', key, async () => {
    const document = await pdf.open()
    const reader = pageReader(document)
    const placed = placeChapters(chapters, {name, pages: facts.pages, folios: pages})
    // What an earlier file had on the same pages was found then.
    const found = await Promise.all(
      placed.map((one) => {
        const {chapter, from, to, wheres} = one
        const parts = {
          pages: reader.identityOf(from, to),
          chapter: identities[chapters.indexOf(chapter)] ?? '',
          places: JSON.stringify([from, ...wheres]),
          ...shared
        }
        return memory.recall(
          'pdf-chapter',
          {name: chapter.path, parts},
          async (): Promise<FoundInChapter> => {
            const shown = reader.read(from, to)
            const {pieces, diagnostics} = proveInPdf(one, shown)
            const set = setPages(chapter, pieces, from, wheres)
            const strange = fallbackCharacters({name, pages: shown, wheres, set}, fallbacks)
            return {
              diagnostics: [...diagnostics, ...strange],
              measured: measurePages(set, areas),
              unmarked: unmarkedAmong(document.getPages().slice(from, to))
            }
          }
        )
      })
    )
    const others = [...facts.pages.keys()].filter(
      (position) => !placed.some(({from, to}) => from <= position && position < to)
    )
    const otherPages = document.getPages().filter((_, position) => others.includes(position))
    const unmarked = found.reduce((sum, one) => sum + one.unmarked, unmarkedAmong(otherPages))
    // Contents and index are long, and what they say is in the chapters: read only when there is something to find.
    const searched = fallbacks.size > 0 ? others : []
    const strange = fallbackCharacters(
      {
        name,
        pages: searched.flatMap((position) => reader.read(position, position + 1)),
        wheres: searched.map((position) => `page ${facts.pages[position]?.label} of ${name}`),
        set: []
      },
      fallbacks
    )
    const {report, diagnostics} = reportTypesetting(
      found.map(({measured}) => measured),
      {name, pages: facts.pages.length}
    )
    const faults = accessibilityDiagnostics(findFaults(document, unmarked), name)
    return {
      report,
      diagnostics: [...found.flatMap((one) => one.diagnostics), ...strange, ...diagnostics, ...faults]
    }
  })
  return {
    typesetting: read.report,
    diagnostics: [...rules.flatMap((rule) => rule({name, facts, book, pages})), ...read.diagnostics]
  }
}

/** What was found on the pages of a chapter; JSON can carry it. */
interface FoundInChapter {
  /** Of its text. */
  readonly diagnostics: readonly Diagnostic[]
  readonly measured: MeasuredPages
  /** Pages that draw something that is neither tagged nor an artefact. */
  readonly unmarked: number
}

/** Changes when an author moves a line: places are part of what is found. */
function identityOf({id, main, floats, notes, generated}: ExpectedChapter): string {
  const passages = [main, ...floats, ...notes].map(({units, optional}) => [
    units,
    ...[...optional].map(([place, {source}]) => [place, source])
  ])
  const units = [id, passages, notes.map(({isRepeated}) => isRepeated), [...generated]]
  return hash('sha256', JSON.stringify(units))
}

/** Faults of accessibility as diagnostics (`pdf/accessibility`). */
function accessibilityDiagnostics(
  faults: readonly AccessibilityFault[],
  file: string
): readonly Diagnostic[] {
  return faults.map(({condition, expected, count}) => ({
    rule: 'pdf/accessibility',
    severity: 'error',
    message: `Unexpected fault in ${count} ${count === 1 ? 'place' : 'places'}, expected ${expected} (Matterhorn ${condition})`,
    file
  }))
}
