/** A point of a drawing. */
export type Point = readonly [x: number, y: number]

/** How close a curve keeps to its way, from 0, which is a straight line, to 1. */
const tension = 0.86

/**
 * A curve from the first to the last of some points, drawn towards those
 * between: links that go the same way run side by side, as strands of a rope
 * do (Holten, “Hierarchical Edge Bundles”, 2006).
 *
 * @param way
 *   Two points or more.
 * @returns
 *   A cubic B-spline as path data of SVG.
 */
export function bundledCurve(way: readonly Point[]): string {
  const [first, last] = [way[0], way.at(-1)]
  if (!first || !last) return ''
  const points = way.map((point, index) => {
    const share = index / (way.length - 1)
    const straight = along(first, last, share)
    return along(straight, point, tension)
  })
  // Three times the first and the last, so that the curve reaches them.
  const ends = [first, first, ...points, last, last]
  return ends
    .slice(0, -3)
    .map((_, index) => segment(ends.slice(index, index + 4), index === 0))
    .join('')
}

/** A piece of a uniform cubic B-spline as a Bézier curve. */
function segment(points: readonly Point[], isFirst: boolean): string {
  const weighed = (...weights: readonly number[]) =>
    [0, 1]
      .map((axis) =>
        digits(points.reduce((sum, point, index) => sum + (point[axis] ?? 0) * (weights[index] ?? 0), 0) / 6)
      )
      .join(' ')
  const start = isFirst ? `M${weighed(1, 4, 1, 0)}` : ''
  return `${start}C${weighed(0, 4, 2, 0)} ${weighed(0, 2, 4, 0)} ${weighed(0, 1, 4, 1)}`
}

function along([x, y]: Point, [toX, toY]: Point, share: number): Point {
  return [x + (toX - x) * share, y + (toY - y) * share]
}

/** To a tenth of a unit, which is a fiftieth of a millimetre on paper. */
export function digits(length: number): string {
  return String(Math.round(length * 10) / 10)
}
