import type {SetBlock, SetPage} from './subject.ts'

/** Pages filled less than this have a reason, or a fault. */
const least = 1 / 3

/** A page on which there might be room left. */
export interface PageEnd {
  /** The last block of its text. */
  readonly block: SetBlock
  /** The last baseline of its text, in pt. */
  readonly reached: number
  /** How much room what follows needs at least, in pt. */
  readonly needed: number
}

/** How far a page is filled; nothing for the last one of a chapter. */
export function pageEnd({blocks, isLast, next}: SetPage): PageEnd | undefined {
  const text = blocks.filter(({isNote}) => !isNote)
  const block = text.at(-1)
  if (isLast || !block) return undefined
  const reached = Math.max(...text.flatMap(({lines}) => lines.map(({baseline}) => baseline)))
  return {block, reached, needed: heightOfFirst(next)}
}

/**
 * What is wrong with a page that is less than a third full, and where what
 * follows is not higher than the rest of it (`typesetting/short-page`).
 *
 * @param top
 *   First baseline of a full page, in pt.
 * @param bottom
 *   Last baseline of a full page, in pt.
 */
export function shortPage(
  {reached, needed}: Pick<PageEnd, 'reached' | 'needed'>,
  top: number,
  bottom: number
): string | undefined {
  const share = (reached - top) / (bottom - top)
  if (share >= least || needed > bottom - reached) return undefined
  return `Unexpected page that is ${Math.round(share * 100)} % full`
}

/** Height of a drawing that a page begins with; it cannot be broken. */
function heightOfFirst(page: SetPage | undefined): number {
  const [first, second] = page?.blocks ?? []
  if (first?.block.element?.role !== 'Figure') return 0
  const [top, bottom] = [first.lines, second?.lines ?? first.lines].map((lines) =>
    lines.map(({baseline}) => baseline)
  )
  return Math.max(...(bottom ?? [])) - Math.min(...(top ?? []))
}
