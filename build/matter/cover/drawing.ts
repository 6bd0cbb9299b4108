import type {Element} from 'hast'
import {s} from 'hastscript'
import {bundledCurve, digits, type Point} from './curve.ts'
import type {BookMesh, MeshLink} from './mesh.ts'
import {type Colour, chapterColours, coverColours, hexOf, mixed} from './palette.ts'
import {type Ring, ringOf} from './ring.ts'

/** A cover is so many units wide. */
const width = 1000

/** Middle of the ring, and its radius: it reaches beyond the right and the lower edge of every format. */
const [middle, radius] = [[680, 1170] as Point, 580] as const

/** The line outside of the sections of a chapter, and how far from them it is. */
const bar = {distance: 11, width: 6} as const

/**
 * The mesh of a book as a drawing: every dot is a section, every line joins
 * two of which one refers to the other, every bar is a chapter.
 *
 * It is painted with opaque colours and without text. It is as wide as a
 * cover, and shows as much below as the cover is high.
 *
 * @returns
 *   `svg.cover-mesh`, hidden from readers of the text.
 */
export function meshDrawing(mesh: BookMesh): Element {
  const ring = ringOf(mesh)
  const colours = chapterColours(mesh.chapters.map(({role}) => role))
  const links = mesh.links
    .map((link) => strand(link, ring, colours))
    .toSorted((one, other) => Number(one.isBright) - Number(other.isBright) || one.span - other.span)

  return s(
    'svg',
    {
      className: ['cover-mesh'],
      viewBox: `0 0 ${width} ${width}`,
      width: `${width}`,
      height: `${width}`,
      fill: 'none',
      ariaHidden: 'true'
    },
    [...links.map(({element}) => element), ...bars(ring, colours), ...dots(mesh, ring, colours)]
  )
}

interface Strand {
  readonly element: Element
  /** Whether it joins two chapters of the body: these lie above the others. */
  readonly isBright: boolean
  /** How far apart its ends are, from 0 to 1. */
  readonly span: number
}

function strand({one, other, count}: MeshLink, ring: Ring, colours: readonly Colour[]): Strand {
  const [from, to] = [ring.place(one), ring.place(other)]
  const [first, second] = [ring.arcs[from.arc], ring.arcs[to.arc]]
  const isBody = [first, second].map((arc) => arc?.chapter.role === 'body')
  const isBright = isBody.every(Boolean)
  const way =
    from.arc === to.arc
      ? [pointAt((from.angle + to.angle) / 2, 0.8)]
      : [pointAt(middleOf(first), 0.62), middle, pointAt(middleOf(second), 0.62)]
  const colour = colours[isBody[0] || !isBody[1] ? from.arc : to.arc] ?? coverColours.soft

  return {
    element: s('path', {
      d: bundledCurve([pointAt(from.angle, 1), ...way, pointAt(to.angle, 1)]),
      stroke: hexOf(mixed(colour, coverColours.ground, isBright ? 0.14 : 0.58)),
      strokeWidth: count > 2 ? '2' : '1.2'
    }),
    isBright,
    span: Math.abs(Math.sin((from.angle - to.angle) / 2))
  }
}

function bars({arcs}: Ring, colours: readonly Colour[]): Element[] {
  return arcs.map(({chapter, start, end}, index) => {
    const share = 1 + bar.distance / radius
    const [from, to] = [pointAt(start, share), pointAt(end, share)]
    const isLong = end - start > Math.PI ? 1 : 0
    const outer = digits(radius * share)
    const colour = colours[index] ?? coverColours.soft
    return s('path', {
      d: `M${placed(from)}A${outer} ${outer} 0 ${isLong} 1 ${placed(to)}`,
      stroke: hexOf(mixed(colour, coverColours.ground, chapter.role === 'body' ? 0 : 0.35)),
      strokeWidth: `${bar.width}`
    })
  })
}

function dots({chapters, links}: BookMesh, ring: Ring, colours: readonly Colour[]): Element[] {
  const weights = new Map<number, number>()
  for (const {one, other, count} of links)
    for (const section of [one, other]) weights.set(section, (weights.get(section) ?? 0) + count)

  return chapters.flatMap(({first, count}, index) =>
    Array.from({length: count}, (_, offset) => {
      const [x, y] = pointAt(ring.place(first + offset).angle, 1)
      const size = 2.2 + Math.min(5.4, Math.sqrt(weights.get(first + offset) ?? 0) * 0.78)
      const colour = mixed(colours[index] ?? coverColours.soft, coverColours.title, 0.25)
      return s('circle', {cx: digits(x), cy: digits(y), r: digits(size), fill: hexOf(colour)})
    })
  )
}

function middleOf(arc: {readonly start: number; readonly end: number} | undefined): number {
  return arc ? (arc.start + arc.end) / 2 : 0
}

/** At an angle, at a share of the radius. */
function pointAt(angle: number, share: number): Point {
  return [middle[0] + Math.cos(angle) * radius * share, middle[1] + Math.sin(angle) * radius * share]
}

function placed([x, y]: Point): string {
  return `${digits(x)} ${digits(y)}`
}
