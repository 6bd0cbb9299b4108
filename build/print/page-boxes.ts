import type {Printer, Size} from '../model/printer.ts'

/** A rectangle in pt: left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** The boxes of a page (ISO 32000-2, 14.11.2), and lines that say where to cut. */
export interface PageBoxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** Crop marks: from x, y to x, y. */
  readonly marks: readonly Box[]
}

/** Length of a crop mark, and its distance from the bleed, in mm. */
const mark = {length: 5, distance: 1} as const

/**
 * The boxes of a page in a printer's file.
 *
 * @param side
 *   The binding is on the left of a right-hand page.
 */
export function pageBoxes(
  {bleed: {value: bleed}, marks}: Printer,
  {width, height}: Size,
  side: 'left' | 'right'
): PageBoxes {
  const slug = marks.value ? mark.length + mark.distance : 0
  const [left, right] = side === 'right' ? [bleed.inside, bleed.outside] : [bleed.outside, bleed.inside]
  const trim = box(slug + left, slug + bleed.bottom, slug + left + width, slug + bleed.bottom + height)
  const bleedBox = box(slug, slug, slug + left + width + right, slug + bleed.bottom + height + bleed.top)
  const media = box(0, 0, 2 * slug + left + width + right, 2 * slug + bleed.bottom + height + bleed.top)
  return {media, bleed: bleedBox, trim, marks: marks.value ? cropMarks(media, trim) : []}
}

/**
 * The boxes of a cover in one sheet, with bleed on all sides; marks also say
 * where it is folded around the spine.
 *
 * @param spine
 *   In mm.
 */
export function coverBoxes({cover, marks}: Printer, {width, height}: Size, spine: number): PageBoxes {
  const {bleed} = cover.value
  const slug = marks.value ? mark.length + mark.distance : 0
  const edge = slug + bleed
  const across = 2 * width + spine
  const trim = box(edge, edge, edge + across, edge + height)
  const bleedBox = box(slug, slug, slug + across + 2 * bleed, slug + height + 2 * bleed)
  const media = box(0, 0, 2 * slug + across + 2 * bleed, 2 * slug + height + 2 * bleed)
  const folds = [edge + width, edge + width + spine].map(points)
  return {
    media,
    bleed: bleedBox,
    trim,
    marks: marks.value ? [...cropMarks(media, trim), ...folds.flatMap((x) => marksAt(x, media[3]))] : []
  }
}

/** A line at the foot of a sheet and one at its head. */
function marksAt(x: number, top: number): Box[] {
  const length = points(mark.length)
  return [
    [x, 0, x, length],
    [x, top - length, x, top]
  ]
}

/** Two lines at each corner, from the edge of the sheet towards the bleed. */
function cropMarks([, , right, top]: Box, trim: Box): Box[] {
  const length = points(mark.length)
  return [
    ...[trim[0], trim[2]].flatMap((x) => marksAt(x, top)),
    ...[trim[1], trim[3]].flatMap((y): Box[] => [
      [0, y, length, y],
      [right - length, y, right, y]
    ])
  ]
}

function box(...millimetres: [number, number, number, number]): Box {
  const [left, bottom, right, top] = millimetres
  return [points(left), points(bottom), points(right), points(top)]
}

/** To a ten-thousandth: boxes are exact to a hundredth after any sum. */
export function points(millimetres: number): number {
  return Math.round(((millimetres * 72) / 25.4) * 1e4) / 1e4
}
