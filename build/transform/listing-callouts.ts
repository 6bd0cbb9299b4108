import type {Element} from 'hast'
import {type Explanation, putSign} from './callout-list.ts'
import {type CalloutLine, calloutSign} from './callouts.ts'

/** A callout in the code that no list explains, or an explanation that no callout calls for, or a second one. */
export type CalloutProblem =
  | {readonly kind: 'unexplained'; readonly number: number; readonly line: number}
  | {readonly kind: 'uncalled' | 'repeated'; readonly number: number; readonly item: Element}

/**
 * Tie the callouts of a listing to their explanations, both ways.
 *
 * @param lines
 *   Lines of the listing by their number in the code; the signs are put at their ends. Those of a
 *   line that is not printed, because it held only a notation, go to the next one.
 * @param callouts
 *   Taken off the code.
 * @param explanations
 *   Items of the list below it; they get ids and signs.
 * @param prefix
 *   Start of every id, unique in the book.
 * @returns
 *   The list for the figure, when there are explanations, and what has no counterpart.
 */
export function tieCallouts(
  lines: ReadonlyMap<number, Element>,
  callouts: readonly CalloutLine[],
  explanations: readonly Explanation[],
  prefix: string
): {readonly list: Element | undefined; readonly problems: readonly CalloutProblem[]} {
  const called = new Set(callouts.flatMap(({numbers}) => numbers))
  const explained = new Map(explanations.toReversed().map(({number, item}) => [number, item]))
  const problems: CalloutProblem[] = []
  const linked = new Set<number>()

  for (const {line, numbers} of callouts) {
    const home = [...lines].find(([number]) => number >= line)?.[1] ?? [...lines.values()].at(-1)
    for (const number of numbers) {
      const known = explained.has(number)
      const id = known && !linked.has(number) ? `${prefix}-c${number}` : undefined
      if (!known && !linked.has(number)) problems.push({kind: 'unexplained', number, line})
      linked.add(number)
      home?.children.push({type: 'text', value: ' '}, signOf(number, known && `#${prefix}-e${number}`, id))
    }
  }

  for (const {number, item} of explanations) {
    const first = explained.get(number) === item
    const answers = called.has(number) && first
    if (!answers) problems.push({kind: first ? 'uncalled' : 'repeated', number, item})
    else item.properties = {id: `${prefix}-e${number}`}
    putSign(item, signOf(number, answers && `#${prefix}-c${number}`))
  }

  const children = explanations.map(({item}) => item)
  const list: Element = {type: 'element', tagName: 'ol', properties: {className: ['callouts']}, children}
  return {list: children.length > 0 ? list : undefined, problems}
}

function signOf(number: number, href: string | false, id?: string): Element {
  return {
    type: 'element',
    tagName: href ? 'a' : 'span',
    properties: {className: ['callout'], ...(id !== undefined && {id}), ...(href && {href})},
    children: [{type: 'text', value: calloutSign(number)}]
  }
}
