import type {SetPage, TypesettingRule} from './subject.ts'

/** Pages filled less than this have a reason, or a fault. */
const least = 1 / 3

/**
 * Pages less than a third full, where neither the chapter ends nor something
 * follows that is higher than the rest of the page (`typesetting/short-page`).
 *
 * @param top
 *   First baseline of a full page, in pt.
 * @param bottom
 *   Last baseline of a full page, in pt.
 */
export function shortPages(top: number, bottom: number): TypesettingRule {
  return (page) => {
    const {blocks, isLast, next} = page
    const last = blocks.filter(({isNote}) => !isNote).at(-1)
    const reached = Math.max(
      ...blocks.filter(({isNote}) => !isNote).flatMap(({lines}) => lines.map(({baseline}) => baseline))
    )
    const share = (reached - top) / (bottom - top)
    if (isLast || !last || share >= least || heightOfFirst(next) > bottom - reached) return []
    return [{block: last, message: `Unexpected page that is ${Math.round(share * 100)} % full`}]
  }
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
