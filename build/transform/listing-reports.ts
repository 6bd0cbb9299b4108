import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {calloutSign} from './callouts.ts'
import {columnsOf, offsetPast} from './code-columns.ts'
import type {FenceMeta} from './fence-meta.ts'
import type {CalloutProblem} from './listing-callouts.ts'
import {linesIn} from './listing-figure.ts'
import type {ListingSource} from './listing-source.ts'
import {error, warning} from './messages.ts'
import {unknownNotations} from './notations.ts'

/** Columns that fit on a printed page, which has no scroll bar. */
const maxColumns = 76

/** Report what is wrong with the code before it is coloured: includes, ranges, notations, nothing there. */
export function reportCode(
  source: ListingSource,
  meta: FenceMeta,
  pointOf: (offset: number) => Point | undefined,
  pre: Element,
  file: VFile
): void {
  for (const {offset, ...problem} of source.problems) error(file, {...problem, place: pointOf(offset)})

  if (source.lines.length === 0) {
    const message = 'Unexpected empty listing, expected code'
    warning(file, {rule: 'listings/empty', place: pre.position?.start, message})
  }

  const count = source.lines.length
  for (const {first, last, offset} of meta.highlighted) {
    if (first <= count && (last <= count || last === Number.POSITIVE_INFINITY)) continue
    error(file, {
      rule: 'listings/bad-range',
      place: pointOf(offset),
      message: `Unexpected line ${first > count ? first : last}, expected one of the ${count} lines of the listing`
    })
  }

  for (const [index, line] of source.lines.entries()) {
    for (const {text, offset, hint} of unknownNotations(line)) {
      const message = `Unexpected notation \`${text}\`, expected one that marks a line or a word`
      warning(file, {rule: 'listings/unknown-notation', place: source.pointOf(index, offset), message, hint})
    }
  }
}

/** Report callouts and explanations without a counterpart. */
export function reportCallouts(
  problems: readonly CalloutProblem[],
  source: ListingSource,
  file: VFile
): void {
  for (const problem of problems) {
    const sign = calloutSign(problem.number)
    switch (problem.kind) {
      case 'unexplained': {
        const index = problem.line - 1
        const name = source.nameOf(index)
        warning(file, {
          rule: 'listings/unexplained-callout',
          place: source.pointOf(index, source.lines[index]?.trimEnd().length ?? 0),
          message: `Unexpected callout ${sign}${name ? ` in \`${name}\`` : ''}, expected its explanation in a list directly after the listing`,
          hint: `Write \`- ${sign} …\` in that list`
        })
        break
      }
      case 'uncalled':
        warning(file, {
          rule: 'listings/uncalled-explanation',
          place: problem.item.position,
          message: `Unexpected explanation ${sign}, expected a callout ${sign} in the listing`,
          hint: `Write \`${sign}\` in a comment at the end of the line it explains`
        })
        break
      case 'repeated':
        warning(file, {
          rule: 'listings/uncalled-explanation',
          place: problem.item.position,
          message: `Unexpected second explanation ${sign}, expected one for each callout`
        })
    }
  }
}

/** Report a list of explanations below a listing without callouts. */
export function reportStrayList(list: Element, file: VFile): void {
  warning(file, {
    rule: 'listings/uncalled-explanation',
    place: list.position,
    message: 'Unexpected list of explanations, expected callouts in the listing before it',
    hint: 'Write `①` in a comment at the end of the line it explains'
  })
}

/** Report lines that do not fit on the page, as they are printed: with callouts, without notations. */
export function reportLongLines(code: Element, source: ListingSource, stop: number, file: VFile): void {
  for (const [number, line] of linesIn(code)) {
    const columns = columnsOf(textOf(line))
    if (columns <= maxColumns) continue
    const written = source.lines[number - 1] ?? ''
    const name = source.nameOf(number - 1)
    warning(file, {
      rule: 'listings/long-line',
      place: source.pointOf(number - 1, offsetPast(written, maxColumns, stop)),
      message: `Unexpected line of ${columns} columns${name ? ` in \`${name}\`` : ''}, expected at most ${maxColumns}`
    })
  }
}
