import type {Sides, Size} from '../model/printer.ts'
import type {TypeAreas} from '../model/typesetting.ts'

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

/** From the top of a running head to the text, and from the text to the foot of a folio, in pt. */
const [headRoom, folioRoom] = [29, 29]

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
 * @param least
 *   Margins that a printer asks for, in mm (default: none). Running heads and
 *   folios stand in the margins above and below the text, so these leave room
 *   for them.
 */
export function pageGeometry({width, height}: Size, least?: Sides): PageGeometry {
  const [pageWidth, pageHeight] = [points(width), points(height)]
  const [leastInner, leastOuter, leastTop, leastBottom] = least
    ? [
        points(least.inside),
        points(least.outside),
        points(least.top) + headRoom,
        points(least.bottom) + folioRoom
      ]
    : [0, 0, 0, 0]
  const besideLeast = Math.max(points(43), leastInner + leastOuter)
  const aboveLeast = Math.max(points(48), leastTop + leastBottom)
  const measure = Math.floor((pageWidth - besideLeast) / textSize) * textSize
  const depth = Math.floor((pageHeight - aboveLeast) / lineHeight) * lineHeight
  const beside = pageWidth - measure
  const above = pageHeight - depth
  const inner = round(Math.min(Math.max(beside * 0.52, leastInner), beside - leastOuter))
  const top = round(Math.min(Math.max(above * 0.52, leastTop), above - leastBottom))

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

/** Where text stands on right-hand and left-hand pages, for those who check it. */
export function typeAreas({inner, outer, measure}: PageGeometry): TypeAreas {
  return {
    recto: {left: inner, right: inner + measure},
    verso: {left: outer, right: outer + measure}
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
