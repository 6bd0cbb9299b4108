import {type Color, type PDFPage, rgb} from 'pdf-lib'
import type {PrintedBook} from '../../model/edition.ts'
import {type Box, points} from '../page-boxes.ts'

/** What lines over a proof mean; light enough to be seen on dark covers too. */
const colours = {
  trim: rgb(1, 0.15, 0.15),
  bleed: rgb(0.1, 0.6, 1),
  gutter: rgb(0, 0.75, 0.3),
  safe: rgb(1, 0.2, 1),
  barcode: rgb(1, 0.55, 0)
} as const satisfies Readonly<Record<string, Color>>

type Line = keyof typeof colours

/** In pt. */
const thickness = 0.8

/**
 * Draw over a page of an interior where it is cut, what is cut off, and where
 * text must not be.
 *
 * @param page
 *   Of the proof.
 * @param boxes
 *   Trim and bleed of the page, where it lies on the proof.
 * @param isRight
 *   Whether the binding is on the left.
 */
export function drawPageLines(
  page: PDFPage,
  {trim, bleed}: {readonly trim: Box; readonly bleed: Box},
  isRight: boolean,
  {printer, gutter}: PrintedBook
): void {
  const [left, bottom, right, top] = trim
  const safe = printer.safe.value
  const [inside, outside] = [points(gutter), points(safe.outside)]
  const binding = isRight ? left + inside : right - inside

  box(page, bleed, 'bleed')
  box(page, trim, 'trim')
  box(
    page,
    [
      isRight ? binding : left + outside,
      bottom + points(safe.bottom),
      isRight ? right - outside : binding,
      top - points(safe.top)
    ],
    'safe'
  )
  line(page, [binding, bottom, binding, top], 'gutter')
}

/**
 * Draw over a cover where it is cut and folded, where text must not be, and
 * the place of the barcode.
 */
export function drawCoverLines(
  page: PDFPage,
  {trim, bleed}: {readonly trim: Box; readonly bleed: Box},
  {printer, trim: size}: PrintedBook
): void {
  const [left, bottom, right, top] = trim
  const {safe, barcode} = printer.cover.value
  const [fold, otherFold] = [left + points(size.width), right - points(size.width)]
  const [inset, clear] = [points(safe), points(printer.spineText.value.clear)]
  const [margin, width, height] = [barcode.margin, barcode.width, barcode.height].map(points) as [
    number,
    number,
    number
  ]

  box(page, bleed, 'bleed')
  box(page, trim, 'trim')
  for (const x of [fold, otherFold]) line(page, [x, bottom, x, top], 'trim')
  for (const [from, to] of [
    [left, fold],
    [otherFold, right]
  ] as const)
    box(page, [from + inset, bottom + inset, to - inset, top - inset], 'safe')
  for (const x of [fold + clear, otherFold - clear]) line(page, [x, bottom, x, top], 'gutter')
  box(page, [fold - margin - width, bottom + margin, fold - margin, bottom + margin + height], 'barcode')
}

function box(page: PDFPage, [left, bottom, right, top]: Box, name: Line): void {
  page.drawRectangle({
    x: left,
    y: bottom,
    width: right - left,
    height: top - bottom,
    borderColor: colours[name],
    borderWidth: thickness,
    ...(name === 'trim' ? {} : {borderDashArray: [4, 2]})
  })
}

function line(page: PDFPage, [x, y, toX, toY]: Box, name: Line): void {
  page.drawLine({start: {x, y}, end: {x: toX, y: toY}, color: colours[name], thickness})
}
