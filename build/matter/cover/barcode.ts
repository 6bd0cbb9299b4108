import {toSVG} from 'bwip-js/node'
import type {Element} from 'hast'
import {s} from 'hastscript'
import type {Size} from '../../model/printer.ts'

/** Width of the thinnest bar at full size, in mm (ISO/IEC 15420). */
const nominalModule = 0.33

/** How much smaller a barcode may be, and still be read. */
const leastScale = 0.8

/** White space around it, in thinnest bars; what is left and right of the bars comes on top of the signs there. */
const quiet = 5

/** A barcode, and the white box around it. */
export interface Barcode {
  readonly element: Element
  /** In mm. */
  readonly width: number
  readonly height: number
}

/**
 * The barcode of a book (EAN-13, ISO/IEC 15420) with its ISBN above it in
 * OCR-B, and what stands beside it: bars and signs are outlines.
 *
 * @param isbn
 *   With a right check digit, with hyphens or without.
 * @param addOn
 *   Two or five digits.
 * @param room
 *   That the printer keeps for it. The barcode is made up to a fifth smaller to fit; one that does
 *   not fit then is larger than its room.
 */
export function barcodeOf(isbn: string, addOn: string | undefined, room: Size): Barcode {
  const hasHyphens = isbn.includes('-')
  const number = hasHyphens ? isbn : isbn.replace(/\s/g, '')
  const drawn = toSVG({
    bcid: hasHyphens ? 'isbn' : 'ean13',
    text: addOn === undefined ? number : `${number} ${addOn}`,
    scale: 1,
    includetext: true,
    guardwhitespace: true
  })
  const [, across = '0', down = '0'] = /viewBox="0 0 (\S+) (\S+)"/.exec(drawn) ?? []
  const [width, height] = [Number(across) + 2 * quiet, Number(down) + 2 * quiet]
  const scale = Math.min(1, room.width / (width * nominalModule), room.height / (height * nominalModule))
  const unit = nominalModule * Math.max(leastScale, scale)

  return {
    element: s(
      'svg',
      {
        className: ['barcode'],
        viewBox: `${-quiet} ${-quiet} ${width} ${height}`,
        width: `${width * unit}mm`,
        height: `${height * unit}mm`,
        ariaHidden: 'true'
      },
      shapesIn(drawn)
    ),
    width: width * unit,
    height: height * unit
  }
}

/** What bwip-js drew: its lines, which are bars, as boxes, so that no line width has to be kept; its outlines as they are. */
function shapesIn(drawn: string): Element[] {
  return [...drawn.matchAll(/<path ([^>]*?)\/>/g)].flatMap(([, attributes = '']) => {
    const [d, width] = ['d', 'stroke-width'].map(
      (name) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
    )
    return width === undefined ? [s('path', {d})] : barsIn(d ?? '', Number(width))
  })
}

/** Vertical lines from x, y to x, y. */
function barsIn(d: string, width: number): Element[] {
  return [...d.matchAll(/M(\S+) (\S+)L\S+ ([^\sM]+)/g)].map(([, x, from, to]) =>
    s('rect', {
      x: Number(x) - width / 2,
      y: Math.min(Number(from), Number(to)),
      width,
      height: Math.abs(Number(from) - Number(to))
    })
  )
}
