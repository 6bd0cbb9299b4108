import {hash} from 'node:crypto'
import {toString as textOf} from 'hast-util-to-string'
import {PDFDocument} from 'pdf-lib'
import type {Book, Metadata} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Artifact, PrintEdition, PrintedBook} from '../model/edition.ts'
import type {Millimetres} from '../model/length.ts'
import type {Press, Separator} from '../model/press.ts'
import {gutterFor, paddedCount, spineWidth} from '../model/printer.ts'
import type {Memory} from '../model/world.ts'
import {type BookLayout, layOutBook} from '../paged/lay-out-book.ts'
import {lineHeight, type PageGeometry, pageGeometry, textSize} from '../paged/page-geometry.ts'
import {joinDocuments} from '../pdf/join/join-documents.ts'
import {printAddresses} from './addresses.ts'
import {describeFile} from './describe-file.ts'
import {impose, keepBoxes} from './impose.ts'
import {rewriteFile} from './rewrite-file.ts'
import {saveFile} from './save-file.ts'
import {type Attempt, type Settled, settle} from './settle.ts'

/** The pages of a printed book, at rest. */
export interface PrintLayout {
  readonly edition: PrintEdition
  readonly layout: BookLayout
  readonly printed: PrintedBook
}

/** What a layout is given: the inner margin that a printer asks for, and what comes of it. */
interface Room {
  readonly gutter: Millimetres
  readonly geometry: PageGeometry
}

/**
 * Lay out a book for a printer: the inner margin follows the page count, the
 * page count the margin, until both stand still.
 *
 * @param observe
 *   Told after each flow that was laid out.
 * @returns
 *   The pages, and what follows from their number; reports what `layOutBook` does. `undefined` when
 *   they do not come to rest (`print/unsettled`).
 */
export async function layOutPrint(
  book: Book,
  edition: PrintEdition,
  press: Press,
  observe: (done: number, total: number) => void
): Promise<Diagnosed<PrintLayout | undefined>> {
  const {printer, paper, trim, isbn, addOn, notes} = edition
  const {top, bottom, outside} = printer.safe.value
  const roomFor = (pages: number): Room => {
    const gutter = gutterFor(printer, pages)
    const inside = (gutter + overhang) as Millimetres
    return {gutter, geometry: pageGeometry(trim, {top, bottom, outside, inside})}
  }
  const pagesOf = ({value}: Diagnosed<BookLayout>) => paddedCount(printer, value.placement.pages.length)

  const settled = await settle(
    roomFor(guessedPages(book, roomFor(0).geometry)),
    ({geometry}) =>
      layOutBook(
        book,
        {
          geometry,
          notes,
          hasCover: false,
          templates: ['print/paper.css'],
          edit: printAddresses,
          tagged: false
        },
        press,
        observe
      ),
    (result) => roomFor(pagesOf(result)),
    ({geometry}) => JSON.stringify(geometry)
  )
  if (settled.kind !== 'still') {
    return {value: undefined, diagnostics: [unsettled(settled, edition, pagesOf)]}
  }

  const {state, result} = settled
  const pages = pagesOf(result)
  return {
    value: {
      edition,
      layout: result.value,
      printed: {
        printer,
        paper,
        trim,
        isbn,
        addOn,
        pages,
        gutter: state.gutter,
        // From the unit of the layout to that of printers.
        inner: (Math.round((state.geometry.inner * 25.4 * 1000) / 72) / 1000) as Millimetres,
        spine: spineWidth(paper, pages)
      }
    },
    diagnostics: result.diagnostics
  }
}

/** In mm: signs at the end of a line may reach beyond it, such as italic ones and those that browsers squeeze. */
const overhang = 0.5

/** How full pages are, figures and white included. */
const fullness = 0.6

/** About how many pages a book has: a good guess saves a layout, a bad one changes nothing else. */
function guessedPages({chapters}: Book, {measure, depth}: PageGeometry): number {
  const letters = chapters
    .flatMap(({parts}) => parts)
    .reduce((sum, {tree}) => sum + textOf(tree).replace(/\s+/g, '').length, 0)
  return Math.round(letters / ((measure / textSize) * (depth / lineHeight) * fullness))
}

function unsettled(
  settled: Exclude<Settled<Room, Diagnosed<BookLayout>>, {kind: 'still'}>,
  {printer, suffix}: PrintEdition,
  pagesOf: (result: Diagnosed<BookLayout>) => number
): Diagnostic {
  const shown = ({state, result}: Attempt<Room, Diagnosed<BookLayout>>) =>
    `${pagesOf(result)} pages with an inner margin of ${state.gutter} mm`
  const said =
    settled.kind === 'swings'
      ? `swing between ${settled.between.map(shown).join(' and ')}`
      : `page count that never stands still, at last ${shown(settled.last)}`

  return {
    rule: 'print/unsettled',
    severity: 'error',
    message: `Unexpected ${said} for \`${printer.name}\`, expected one page count`,
    file: `book-print${suffix}.pdf`,
    hints: ['Add or cut a page of text, or choose another `trim` for this printer']
  }
}

/**
 * Print the interior of a book as the printer takes it.
 *
 * @returns
 *   `<slug>-print.pdf`.
 * @throws
 *   When colours are to become inks, and the machine lacks what does that.
 */
export async function printInterior(
  metadata: Metadata,
  {edition, layout, printed}: PrintLayout,
  press: Press & Separator,
  memory: Memory
): Promise<Artifact> {
  const {printer, paper, trim, suffix} = edition
  const pages = await Promise.all(layout.documents.map(press.print))
  const {generator} = await press.equipment()
  const name = `${metadata.slug}-print${suffix}.pdf`
  const key = {
    name,
    parts: {
      printed: pages.map((part) => hash('sha256', part)).join(' '),
      properties: JSON.stringify([metadata, printer, paper, trim, printed.pages, generator])
    }
  }

  return {
    kind: 'print',
    name,
    bytes: await memory.recallBytes('interior', key, async () => {
      const document = await joinDocuments(pages)
      rewriteFile(document, {ink: paper.ink, leastWidth: printer.ruleWidth.value})
      impose(document, printer, trim, printed.pages)
      const description = {metadata, generator, printer, printed: pages}
      if (paper.ink === 'black' || printer.colour.value === 'rgb') {
        describeFile(document, description)
        return saveFile(document, printer)
      }
      const separated = await press.separate(await document.save({useObjectStreams: false}))
      const inks = await PDFDocument.load(separated, {updateMetadata: false})
      keepBoxes(document, inks)
      describeFile(inks, description)
      return saveFile(inks, printer)
    }),
    pages: printed.pages
  }
}
