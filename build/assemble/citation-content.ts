import type {Element, ElementContent} from 'hast'
import type {AnchorId} from '../model/book.ts'
import {isChinese} from '../model/language.ts'

/** A source that is cited in one place. */
export interface NumberedCitation {
  readonly number: number
  /** Of this place. */
  readonly anchor: AnchorId
  /** Of the source in the list. */
  readonly target: AnchorId
  /** The passage: `第 3 节`. */
  readonly locator: string | undefined
}

/**
 * What a citation prints: `[1]`, `[1,4]`, `[2-4]`.
 *
 * By GB/T 7714—2025 consecutive numbers are joined, and the passage stands behind the bracket
 * (`[1]第 3 节`); in other languages it stands inside it (`[1, p. 3]`).
 *
 * @param citations
 *   As written, one or more.
 * @param language
 *   Of the book, BCP 47.
 */
export function citationContent(
  citations: readonly NumberedCitation[],
  language: string
): readonly ElementContent[] {
  return groupsOf(citations).flatMap((group): readonly ElementContent[] => {
    const [one] = group
    if (one?.locator === undefined) return bracketed(runsOf(group.toSorted((a, b) => a.number - b.number)))
    return isChinese(language)
      ? [link(one, `[${one.number}]`), text(one.locator)]
      : [text('['), link(one, String(one.number)), text(`, ${one.locator}]`)]
  })
}

/** Sources that stand in one bracket, in the order in which they were written: one with a passage stands alone. */
function groupsOf(citations: readonly NumberedCitation[]): readonly (readonly NumberedCitation[])[] {
  const groups: NumberedCitation[][] = []
  for (const one of citations) {
    const group = groups.at(-1)
    const goesOn = group?.[0]?.locator === undefined && one.locator === undefined
    if (group && goesOn) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** Numbers that follow one another, as lists of two or more. */
function runsOf(citations: readonly NumberedCitation[]): readonly (readonly NumberedCitation[])[] {
  const runs: NumberedCitation[][] = []
  for (const one of citations) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.number === one.number - 1) run.push(one)
    else runs.push([one])
  }
  return runs
}

function bracketed(runs: readonly (readonly NumberedCitation[])[]): readonly ElementContent[] {
  const [only, more] = runs.flat()
  // The whole of it is easier to hit with a finger.
  if (only && !more) return [link(only, `[${only.number}]`)]

  const numbers = runs.flatMap((run, index): ElementContent[] => {
    const [first, ...rest] = run
    const last = rest.at(-1)
    return [
      ...(index > 0 ? [text(',')] : []),
      ...(first ? [link(first, String(first.number))] : []),
      // What stands between the ends is not printed, but the list leads back to it.
      ...rest.slice(0, -1).map(({anchor}) => place(anchor)),
      ...(last ? [text('-'), link(last, String(last.number))] : [])
    ]
  })
  return [text('['), ...numbers, text(']')]
}

function link({anchor, target}: NumberedCitation, words: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {className: ['cite'], id: anchor, href: `#${target}`},
    children: [text(words)]
  }
}

function place(anchor: AnchorId): Element {
  return {type: 'element', tagName: 'span', properties: {id: anchor}, children: []}
}

function text(value: string): {readonly type: 'text'; value: string} {
  return {type: 'text', value}
}
