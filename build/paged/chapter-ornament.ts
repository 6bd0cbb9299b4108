import type {Element} from 'hast'
import {s} from 'hastscript'

/** Size of the drawing, in its own units. */
const side = 100

/** From the middle to the nodes. */
const radius = 44

/** More links than twelve nodes have would run into a grey disc. */
const mostNodes = 12

/**
 * The drawing beside the title of a numbered chapter: a full mesh of as many
 * nodes as its number says, so that leafing through a book one sees how far
 * one is.
 *
 * @param number
 *   Number of the chapter. Only digits are drawn: appendices, which have letters, and chapters
 *   without a number have no drawing, nor has a chapter after the twelfth.
 * @returns
 *   `svg.chapter-ornament`, hidden from readers of the text; its colours are classes.
 */
export function chapterOrnament(number: string | undefined): Element | undefined {
  const count = Number(number)
  if (!Number.isInteger(count) || count < 1 || count > mostNodes) return undefined

  const nodes = Array.from({length: count}, (_, position) => nodeAt(position, count))
  const links = nodes.flatMap((from, position) =>
    nodes.slice(position + 1).map((to) => `M${from.x} ${from.y}L${to.x} ${to.y}`)
  )
  return s('svg', {className: ['chapter-ornament'], viewBox: `0 0 ${side} ${side}`, ariaHidden: 'true'}, [
    s('circle', {className: ['ornament-ring'], cx: side / 2, cy: side / 2, r: radius}),
    ...(links.length > 0 ? [s('path', {className: ['ornament-links'], d: links.join('')})] : []),
    ...nodes.map(({x, y}, position) =>
      s('circle', {
        className: [position === count - 1 ? 'ornament-newest' : 'ornament-node'],
        cx: x,
        cy: y,
        r: 4
      })
    )
  ])
}

/** The first stands at the top; a single one in the middle would look like a target. */
function nodeAt(position: number, count: number): {readonly x: number; readonly y: number} {
  const angle = (position / count) * 2 * Math.PI - Math.PI / 2
  return {x: round(side / 2 + radius * Math.cos(angle)), y: round(side / 2 + radius * Math.sin(angle))}
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}
