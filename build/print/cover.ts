import {hash} from 'node:crypto'
import {toHtml} from 'hast-util-to-html'
import {PDFDocument} from 'pdf-lib'
import {tooLong} from '../matter/cover/diagnostics.ts'
import {coverRules} from '../matter/cover/palette.ts'
import {type Wrap, wrapPage} from '../matter/cover/wrap.ts'
import type {Book, Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Artifact, PrintEdition, PrintedBook} from '../model/edition.ts'
import type {PagesDocument, Press} from '../model/press.ts'
import type {Memory} from '../model/world.ts'
import {charactersOf} from '../paged/characters.ts'
import {describeFile} from './describe-file.ts'
import {imposeCover} from './impose.ts'
import type {Rgb} from './ink.ts'
import {rewriteFile} from './rewrite-file.ts'
import {saveFile} from './save-file.ts'
import {separate} from './separate.ts'

/** Chromium rounds the size of a page: with so many mm more its ground reaches the edge of the bleed. */
const more = 1

/** Ink on one spot that every press can dry, in per cent; where a printer says nothing. */
const usualInk = 300

/**
 * Print the cover of a printed book in one sheet: back, spine and front.
 *
 * Its colours become inks without a profile (`separate`), so that no spot has
 * more ink than the printer allows; no other program is needed for that.
 *
 * @param book
 *   Its title, authors and summary are on the cover, and its sections in the drawing.
 * @param printed
 *   The pages of the interior decide how wide the spine is.
 * @param settings
 *   `book.yaml`, to name places in it.
 * @returns
 *   `<slug>-cover.pdf`; reports texts that have no room (`cover/too-long`).
 */
export async function printCover(
  book: Book,
  edition: PrintEdition,
  printed: PrintedBook,
  settings: Source | undefined,
  press: Press,
  memory: Memory
): Promise<Diagnosed<Artifact>> {
  const {metadata} = book
  const {printer, trim, spine} = printed
  const wrap = wrapPage(book, printed)
  const pages = await press.print(await sheetDocument(book, printed, wrap, press))
  const {generator} = await press.equipment()
  const name = `${metadata.slug}-cover${edition.suffix}.pdf`
  const key = {
    name,
    parts: {
      printed: hash('sha256', pages),
      properties: JSON.stringify([metadata, printer, trim, spine, generator])
    }
  }

  return {
    value: {
      kind: 'print',
      name,
      bytes: await memory.recallBytes('cover', key, async () => {
        const document = await PDFDocument.load(pages, {updateMetadata: false})
        rewriteFile(document, {
          ink: 'colour',
          leastWidth: printer.ruleWidth.value,
          separation: printer.colour.value === 'cmyk' ? separation(printer.ink?.value ?? usualInk) : undefined
        })
        imposeCover(document, printer, trim, spine)
        describeFile(document, {metadata, generator, printer, printed: [pages]})
        return saveFile(document, printer)
      }),
      pages: 1
    },
    diagnostics: wrap.cramped.map(({key: name, where}) => tooLong(name, where, settings))
  }
}

async function sheetDocument(
  {metadata}: Book,
  {printer, trim, spine}: PrintedBook,
  {element}: Wrap,
  press: Press
): Promise<PagesDocument> {
  const {bleed} = printer.cover.value
  const [width, height] = [2 * trim.width + spine + 2 * bleed + more, trim.height + 2 * bleed + more]
  const body = toHtml(element)
  const templates = await Promise.all(['shared/cover.css', 'print/wrap.css'].map(press.template))

  return {
    name: 'cover',
    title: metadata.title,
    language: metadata.language,
    body,
    styles: [
      `@page { size: ${width}mm ${height}mm; margin: 0; }
:root { --sheet-width: ${width}mm; --sheet-height: ${height}mm; }
${coverRules(`${trim.width}mm`, `${trim.height}mm`)}`,
      ...templates
    ],
    tagged: false,
    characters: charactersOf([body]),
    pictures: new Map()
  }
}

/** Inks by colour, each worked out once: a cover has few colours and many lines. */
function separation(most: number): (colour: Rgb) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return (colour) => {
    const key = colour.join(' ')
    const inks = known.get(key) ?? separate(colour, most / 100)
    known.set(key, inks)
    return inks
  }
}
