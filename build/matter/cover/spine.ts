import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../../model/book.ts'
import {wordingFor} from '../../model/wording.ts'
import {emblem} from './emblem.ts'
import {widthOf} from './fit-text.ts'
import type {MeshChapter} from './mesh.ts'

/** Room of a spine, in mm. */
export interface SpineRoom {
  readonly width: number
  readonly height: number
  /** How far text stays from the folds, and from the ends. */
  readonly clear: number
  readonly safe: number
}

/** Sizes of the title in mm: more looks coarse, less cannot be read. */
const titleSize = {most: 11, least: 2.5} as const

/** Letters reach beyond their size. */
const lineWidth = 1.25

/** Whether text on a spine can be read at all: a thin one stays without, whatever the title. */
export function hasTextWidth(room: SpineRoom): boolean {
  return sizeAcross(room) >= titleSize.least
}

/** The largest title between the folds, in mm. */
function sizeAcross({width, clear}: SpineRoom): number {
  return ((width - 2 * clear) / lineWidth) * 0.8
}

/**
 * The spine, read from head to tail (ISO 6357): Han characters stand upright
 * one below the other (GB/T 11668), other letters are turned clockwise.
 *
 * @returns
 *   `div.spine-text`; `undefined` when title and authors do not fit.
 */
export function spineText(
  metadata: Metadata,
  chapters: readonly MeshChapter[],
  room: SpineRoom
): Element | undefined {
  const {title, authors, publisher, language} = metadata
  const names = authors.join(wordingFor(language).nameSeparator)
  const mark = Math.min(0.62 * room.width, 14)
  const along = room.height - 2 * Math.max(room.safe, 12) - mark - 8
  // The names at less than half the size of the title, and a gap of two signs.
  const length = widthOf(title) * 1.08 + 2 + 0.42 * (widthOf(names) + widthOf(publisher ?? '') + 2)
  const size = Math.min(titleSize.most, sizeAcross(room), along / length)
  if (size < titleSize.least) return undefined

  const sign = emblem(chapters)
  return h('div.spine-text', {style: `font-size:${round(size)}mm;padding:${Math.max(room.safe, 12)}mm 0`}, [
    ...(sign ? [h('div.spine-emblem', {style: `width:${round(mark)}mm;height:${round(mark)}mm`}, sign)] : []),
    h('p.spine-title', title),
    ...(names === '' ? [] : [h('p.spine-authors', names)]),
    ...(publisher === undefined ? [] : [h('p.spine-publisher', publisher)])
  ])
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
