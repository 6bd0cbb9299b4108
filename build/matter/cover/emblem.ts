import type {Element} from 'hast'
import {s} from 'hastscript'
import {digits, type Point} from './curve.ts'
import type {MeshChapter} from './mesh.ts'
import {chapterColours, coverColours, hexOf, mixed} from './palette.ts'

/**
 * A small mesh for spine and back: each chapter of the body is a node, and
 * linked with all others.
 *
 * @returns
 *   `svg.cover-emblem`; `undefined` when the body has fewer than three chapters.
 */
export function emblem(chapters: readonly MeshChapter[]): Element | undefined {
  const body = chapters.filter(({role}) => role === 'body')
  if (body.length < 3) return undefined
  const colours = chapterColours(body.map(({role}) => role))
  const nodes = body.map((_, index): Point => {
    const angle = (index / body.length) * 2 * Math.PI - Math.PI / 2
    return [50 + 44 * Math.cos(angle), 50 + 44 * Math.sin(angle)]
  })
  const links = nodes.flatMap((from, one) =>
    nodes.slice(one + 1).map((to) =>
      s('path', {
        d: `M${from.map(digits).join(' ')}L${to.map(digits).join(' ')}`,
        stroke: hexOf(mixed(colours[one] ?? coverColours.soft, coverColours.ground, 0.35)),
        strokeWidth: '1.6'
      })
    )
  )
  return s('svg', {className: ['cover-emblem'], viewBox: '0 0 100 100', fill: 'none', ariaHidden: 'true'}, [
    ...links,
    ...nodes.map(([x, y], index) =>
      s('circle', {cx: digits(x), cy: digits(y), r: '5', fill: hexOf(colours[index] ?? coverColours.soft)})
    )
  ])
}
