import type {SetBlock, SetPage, TypesettingRule} from './subject.ts'

/** In pt: rounding, and marks that the engine lets hang a little. */
const tolerance = 2

/** Lines that reach beyond the type area (`typesetting/overflow`). */
export function overflow(areas: readonly [TypeArea, TypeArea]): TypesettingRule {
  return ({blocks, position}) => {
    const area = areas[position % 2 === 0 ? 0 : 1]
    return blocks.flatMap((block) => {
      const line = block.lines.find(
        ({left, right}) => right > area.right + tolerance || left < area.left - tolerance
      )
      return line ? [{block, message: `Unexpected \`${line.text.slice(-24)}\` beyond the type area`}] : []
    })
  }
}

/** Edges of the text on a page, in pt. */
export interface TypeArea {
  readonly left: number
  readonly right: number
}

/**
 * Where text stands on right-hand and left-hand pages: the edges that most
 * full lines of paragraphs agree on.
 *
 * @param pages
 *   Of a whole book.
 */
export function typeAreas(pages: readonly SetPage[]): readonly [TypeArea, TypeArea] {
  const areaOf = (side: 0 | 1): TypeArea => {
    const lines = pages
      .filter(({position}) => position % 2 === side)
      .flatMap(({blocks}) => blocks.filter(isParagraph).flatMap(({lines: all}) => all.slice(1, -1)))
    return {
      left: Math.min(usual(lines.map(({left}) => left)), Number.POSITIVE_INFINITY),
      right: usual(lines.map(({right}) => right))
    }
  }
  return [areaOf(0), areaOf(1)]
}

function isParagraph({block, isNote}: SetBlock): boolean {
  return block.element?.role === 'P' && !isNote
}

/** The value that comes most often, to a pt. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values.map(Math.round)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? Number.NaN
}
