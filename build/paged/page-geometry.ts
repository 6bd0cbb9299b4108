import type {ScreenEdition} from '../model/edition.ts'

/** Where things are on a page; lengths in pt, from the trim edge. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  /** Space before the text on the side of the binding. */
  readonly inner: number
  readonly outer: number
  readonly top: number
  readonly bottom: number
  /** Width of the text: a whole number of characters. */
  readonly measure: number
  /** Height of the text: a whole number of lines. */
  readonly depth: number
}

/** Size of the text, in pt: 五号, the usual size of Chinese technical books. */
export const textSize = 10.5

/** From one line of text to the next, in pt. */
export const lineHeight = 17.5

/**
 * Place the type area on a page.
 *
 * The measure is a whole number of characters and the depth a whole number of
 * lines, so that lines of Chinese are full and the lines of both pages of a
 * spread stand at the same height (CLReq, 2.2 and 2.3). What is left over is
 * margin: more on the side of the binding, more at the foot than above the
 * text once the running head is counted.
 *
 * @param page
 *   Trim size in mm.
 */
export function pageGeometry({width, height}: ScreenEdition['page']): PageGeometry {
  const [pageWidth, pageHeight] = [points(width), points(height)]
  const measure = Math.floor((pageWidth - points(43)) / textSize) * textSize
  const depth = Math.floor((pageHeight - points(48)) / lineHeight) * lineHeight
  const beside = pageWidth - measure
  const above = pageHeight - depth
  const inner = round(beside * 0.52)
  const top = round(above * 0.52)

  return {
    width: pageWidth,
    height: pageHeight,
    inner,
    outer: round(beside - inner),
    top,
    bottom: round(above - top),
    measure,
    depth
  }
}

/** The page boxes, as a style sheet for Paged.js. */
export function pageRules(geometry: PageGeometry): string {
  const {width, height, inner, outer, top, bottom} = geometry

  return `
@page { size: ${width}pt ${height}pt; margin: ${top}pt ${outer}pt ${bottom}pt ${inner}pt; }
@page :left {
  margin-left: ${outer}pt;
  margin-right: ${inner}pt;
}
`
}

function points(millimetres: number): number {
  return round((millimetres * 72) / 25.4)
}

/** To hundredths: finer than any device, and the same on all of them. */
function round(length: number): number {
  return Math.round(length * 100) / 100
}
