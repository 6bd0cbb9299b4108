import {ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFRef, PDFString} from 'pdf-lib'
import {adopt, identifierNumber, movedReference} from './adopt.ts'
import {joinBookmarks} from './bookmarks.ts'
import {joinDestinations} from './destinations.ts'
import {embeddedFonts, isSameFace, uniteFonts} from './fonts.ts'
import {joinPages} from './pages.ts'
import {joinStructure, parentKeysOf} from './structure.ts'
import {leavesOf} from './trees.ts'

/**
 * Join files that Chromium printed of parts of a book, as if it had printed
 * them as one: pages, destinations, bookmarks, and the structure tree; a font
 * that several of them have becomes one with the glyphs of all.
 *
 * A link may go to a destination of another part: names are the same in all.
 *
 * @param files
 *   At least one, in order.
 * @returns
 *   A document; the same for the same files.
 * @throws
 *   When there is no file, or one cannot be read.
 */
export async function joinDocuments(files: readonly Uint8Array[]): Promise<PDFDocument> {
  const [whole, ...others] = await Promise.all(
    files.map((file) => PDFDocument.load(file, {updateMetadata: false, parseSpeed: ParseSpeeds.Fastest}))
  )
  if (!whole) throw new Error('Expected a file to begin with')
  if (others.length === 0) return whole

  const {context, catalog} = whole
  const fonts = embeddedFonts(whole).map((font) => [font])
  const catalogs: [PDFDict, ...PDFDict[]] = [catalog]
  const shifts = [0]
  const left: PDFRef[] = []
  let [parents, identifiers] = [parentKeysOf(catalog), lastIdentifier(catalog)]

  for (const other of others) {
    const replaced = new Map<PDFRef, PDFRef>()
    const moves = {objects: context.largestObjectNumber, parents, identifiers, replaced}
    const moved = (reference: PDFRef) => movedReference(reference, moves)
    for (const font of embeddedFonts(other)) {
      const same = fonts.find((known) => known.every((one) => isSameFace(one, font)))
      const [first] = same ?? []
      if (same && first) {
        same.push(font)
        replaced.set(font.reference, first.reference)
        left.push(...font.owned.map(moved))
      } else {
        const {reference, file, map} = font
        fonts.push([{...font, reference: moved(reference), file: moved(file), map: moved(map)}])
      }
    }
    adopt(context, other, moves)

    const {Root, Info} = other.context.trailerInfo
    const root = Root instanceof PDFRef ? context.lookup(moved(Root)) : undefined
    if (!(root instanceof PDFDict)) throw new Error('Expected a catalogue in a file to be joined')
    catalogs.push(root)
    shifts.push(parents)
    left.push(...[Root, Info].flatMap((one) => (one instanceof PDFRef ? moved(one) : [])))
    parents += parentKeysOf(root)
    identifiers = Math.max(identifiers, lastIdentifier(root))
  }

  joinPages(catalogs)
  joinDestinations(catalogs)
  joinBookmarks(catalogs)
  joinStructure(catalogs, shifts)
  for (const same of fonts) uniteFonts(same)
  for (const reference of left) context.delete(reference)
  return whole
}

/** The last number among the identifiers of structure elements, which are in order. */
function lastIdentifier(catalog: PDFDict): number {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const {entries} = leavesOf(root?.get(PDFName.of('IDTree')), 'Names', root)
  const last = entries.at(-2)
  return (last instanceof PDFString ? identifierNumber(last) : undefined) ?? 0
}
