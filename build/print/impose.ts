import {PDFArray, type PDFContext, type PDFDocument, PDFName, type PDFPage, PDFRawStream} from 'pdf-lib'
import type {Printer, Size} from '../model/printer.ts'
import {type Box, coverBoxes, type PageBoxes, pageBoxes} from './page-boxes.ts'

/**
 * Place pages on the sheets of a printer's file: boxes to the exact size,
 * crop marks, and blank pages at the end.
 *
 * Chromium rounds the size of a page to its own pixels, and draws from the
 * upper left corner: that corner is put on the corner of the trim box.
 *
 * @param document
 *   As Chromium wrote it; the first page is a right-hand one.
 * @param count
 *   How many pages the file is to have.
 */
export function impose(document: PDFDocument, printer: Printer, trim: Size, count: number): void {
  const boxes = {
    right: pageBoxes(printer, trim, 'right'),
    left: pageBoxes(printer, trim, 'left')
  }
  document.getPages().forEach((page, position) => {
    const own = boxes[position % 2 === 0 ? 'right' : 'left']
    place(page, own, own.trim)
  })
  for (let position = document.getPageCount(); position < count; position++) {
    setBoxes(document.addPage(), boxes[position % 2 === 0 ? 'right' : 'left'])
  }
}

/**
 * Place a cover in one sheet, which Chromium drew with its bleed and a little
 * more; what is more is cut.
 *
 * @param spine
 *   In mm.
 */
export function imposeCover(document: PDFDocument, printer: Printer, trim: Size, spine: number): void {
  const boxes = coverBoxes(printer, trim, spine)
  for (const page of document.getPages()) place(page, boxes, boxes.bleed, clipTo(boxes.bleed))
}

/** Operators that let nothing be drawn outside of a box. */
function clipTo([left, bottom, right, top]: Box): string {
  return `${digits(left)} ${digits(bottom)} ${digits(right - left)} ${digits(top - bottom)} re W n\n`
}

/** Give the pages of a file the boxes of another. */
export function keepBoxes(from: PDFDocument, to: PDFDocument): void {
  const pages = to.getPages()
  from.getPages().forEach((page, position) => {
    const other = pages[position]?.node
    for (const name of ['MediaBox', 'BleedBox', 'TrimBox'].map((key) => PDFName.of(key))) {
      const box = page.node.lookup(name)
      if (box instanceof PDFArray)
        other?.set(name, to.context.obj(box.asArray().map((length) => Number(String(length)))))
    }
    for (const name of ['CropBox', 'ArtBox', 'Rotate']) other?.delete(PDFName.of(name))
  })
}

/**
 * @param onto
 *   The upper left corner of the page is put on that of this box.
 * @param first
 *   Operators that hold for everything on the page.
 */
function place(page: PDFPage, boxes: PageBoxes, onto: Box, first = ''): void {
  const {node} = page
  const {context} = node
  const [left, , , top] = onto
  const drawn = node.get(PDFName.of('Contents'))
  const before = streamOf(`q ${first}1 0 0 1 ${left} ${digits(top - page.getHeight())} cm\n`, context)
  const after = streamOf(`\nQ\n${marksOf(boxes.marks)}`, context)
  const contents = PDFArray.withContext(context)
  contents.push(context.register(before))
  if (drawn) contents.push(drawn)
  contents.push(context.register(after))
  node.set(PDFName.of('Contents'), contents)
  setBoxes(page, boxes)
}

function streamOf(text: string, context: PDFContext): PDFRawStream {
  return PDFRawStream.of(context.obj({Length: text.length}), Buffer.from(text, 'latin1'))
}

function setBoxes({node}: PDFPage, {media, bleed, trim}: PageBoxes): void {
  const {context} = node
  const boxes: readonly (readonly [string, Box])[] = [
    ['MediaBox', media],
    ['BleedBox', bleed],
    ['TrimBox', trim]
  ]
  for (const [name, box] of boxes) node.set(PDFName.of(name), context.obj([...box]))
  // The crop box is the media box when it is not said (and PDF/X wants no art box beside a trim box).
  for (const name of ['CropBox', 'ArtBox', 'Rotate', 'UserUnit']) node.delete(PDFName.of(name))
}

function marksOf(marks: readonly Box[]): string {
  if (marks.length === 0) return ''
  const lines = marks.map(
    ([x, y, toX, toY]) => `${digits(x)} ${digits(y)} m ${digits(toX)} ${digits(toY)} l S`
  )
  return `q 0 G 0.25 w\n${lines.join('\n')}\nQ`
}

function digits(length: number): string {
  return String(Math.round(length * 1e4) / 1e4)
}
