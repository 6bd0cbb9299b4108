import {PDFArray, PDFDocument, type PDFEmbeddedPage, PDFName, type PDFPage} from 'pdf-lib'
import type {Artifact, PrintedBook} from '../../model/edition.ts'
import type {Viewer} from '../../model/press.ts'
import type {Box} from '../page-boxes.ts'
import {saveFile} from '../save-file.ts'
import {drawCoverLines, drawPageLines} from './lines.ts'
import {type Spread, spreadName, spreadsOf} from './spreads.ts'

/** Pixels per inch of paper: enough to see whether something is over a line. */
const resolution = 96

/**
 * Show the files of a printed book as it lies open: the cover, then spread by
 * spread, with the printer's lines drawn over them: trim edge and folds red,
 * bleed blue, gutter green, safe area violet, place of the barcode orange.
 *
 * The pages are those of the written files, and so are their boxes.
 *
 * @param interior
 *   The file for the printer.
 * @param cover
 *   As well.
 * @param name
 *   Of the proof, without extension.
 * @returns
 *   `<name>.pdf`, and a picture of each of its pages: `<name>/cover.png`, `<name>/0002-0003.png`.
 */
export async function printProof(
  interior: Artifact,
  cover: Artifact,
  printed: PrintedBook,
  name: string,
  viewer: Viewer
): Promise<readonly Artifact[]> {
  const [pages, sheet, proof] = await Promise.all([
    PDFDocument.load(interior.bytes, {updateMetadata: false}),
    PDFDocument.load(cover.bytes, {updateMetadata: false}),
    PDFDocument.create({updateMetadata: false})
  ])
  const [sheetPage] = sheet.getPages()
  if (sheetPage) await addCover(proof, sheetPage, printed)
  const spreads = spreadsOf(pages.getPageCount())
  await addSpreads(proof, pages.getPages(), spreads, printed)

  const bytes = await saveFile(proof, printed.printer)
  const pictures = await viewer.picturesOf(bytes, resolution)
  const names = ['cover', ...spreads.map(spreadName)]
  return [
    {kind: 'print', name: `${name}.pdf`, bytes, pages: proof.getPageCount()},
    ...pictures.map(
      (picture, index): Artifact => ({kind: 'print', name: `${name}/${names[index]}.png`, bytes: picture})
    )
  ]
}

async function addCover(proof: PDFDocument, sheet: PDFPage, printed: PrintedBook): Promise<void> {
  const {media, bleed, trim} = boxesOf(sheet)
  const page = proof.addPage([media[2] - media[0], media[3] - media[1]])
  page.drawPage(await proof.embedPage(sheet))
  drawCoverLines(page, {bleed, trim}, printed)
}

async function addSpreads(
  proof: PDFDocument,
  pages: readonly PDFPage[],
  spreads: readonly Spread[],
  printed: PrintedBook
): Promise<void> {
  const boxes = pages.map(boxesOf)
  // What is beyond the trim edge on the side of the binding lies under the other page.
  const cuts = boxes.map(
    ({media, trim}, position): Box =>
      position % 2 === 0 ? [trim[0], media[1], media[2], media[3]] : [media[0], media[1], trim[2], media[3]]
  )
  pages.forEach(giveContents)
  const embedded = await proof.embedPages(
    [...pages],
    cuts.map(([left, bottom, right, top]) => ({left, bottom, right, top}))
  )
  const half = Math.max(...cuts.map(([left, , right]) => right - left))

  for (const {left, right} of spreads) {
    const height = Math.max(...boxes.map(({media}) => media[3]))
    const page = proof.addPage([2 * half, height])
    for (const position of [left, right]) {
      const [own, cut] = [boxes[position ?? -1], cuts[position ?? -1]]
      if (position === undefined || !own || !cut) continue
      const isRight = position % 2 === 0
      const x = isRight ? half : half - (cut[2] - cut[0])
      show(page, embedded[position], x)
      const moved = (box: Box): Box => [box[0] - cut[0] + x, box[1], box[2] - cut[0] + x, box[3]]
      drawPageLines(page, {bleed: moved(own.bleed), trim: moved(own.trim)}, isRight, printed)
    }
  }
}

function show(page: PDFPage, embedded: PDFEmbeddedPage | undefined, x: number): void {
  if (embedded) page.drawPage(embedded, {x, y: 0})
}

/** A page on which nothing is drawn cannot be shown on another. */
function giveContents({node}: PDFPage): void {
  const contents = PDFName.of('Contents')
  if (node.has(contents)) return
  node.set(contents, PDFArray.withContext(node.context))
}

function boxesOf(page: PDFPage): {readonly media: Box; readonly bleed: Box; readonly trim: Box} {
  const box = ({x, y, width, height}: ReturnType<PDFPage['getTrimBox']>): Box => [x, y, x + width, y + height]
  return {media: box(page.getMediaBox()), bleed: box(page.getBleedBox()), trim: box(page.getTrimBox())}
}
