/** The room that a text has, and the sizes that it may have; lengths in one unit. */
export interface TextRoom {
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
  /** From line to line, in parts of the size. */
  readonly leading: number
}

/** From one size to the next smaller one. */
const step = 0.97

/**
 * The largest size at which paragraphs fit their room, by the widths of their
 * signs; latin letters are counted a little wider than they are, so that what
 * is found fits.
 *
 * @param paragraphs
 *   Each begins on a line of its own.
 * @returns
 *   `undefined` when they do not fit at the smallest size.
 */
export function fittingSize(paragraphs: readonly string[], room: TextRoom): number | undefined {
  for (let size = room.largest; size >= room.smallest; size *= step) {
    const lines = paragraphs.reduce((sum, text) => sum + linesOf(text, room.width / size), 0)
    if (lines * size * room.leading <= room.height) return Math.round(size * 1000) / 1000
  }
  return undefined
}

/** Signs that lines may be broken before, words, and blanks. */
const units =
  /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu

/** How many lines of so many em a text takes. */
function linesOf(text: string, width: number): number {
  const lines = brokenAt(text, width)
  // Of more than one line, each may be a sign short: marks do not begin a line.
  return lines === 1 ? lines : brokenAt(text, width - 1)
}

function brokenAt(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const unit of text.match(units) ?? []) {
    const length = widthOf(unit)
    if (length > width) return Number.POSITIVE_INFINITY
    if (used + length > width && unit.trim() !== '') {
      lines++
      used = 0
    }
    used += length
  }
  return lines
}

/** Width of a text in em. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + signWidth(sign), 0)
}

function signWidth(sign: string): number {
  if (/[\u2e80-\uffef]/.test(sign) || sign.length > 1) return 1
  if (/[\s.,:;'!|iljI-]/.test(sign)) return 0.34
  return /[A-ZmwMW@%&—]/.test(sign) ? 0.86 : 0.62
}
