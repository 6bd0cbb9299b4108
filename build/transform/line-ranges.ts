import type {FenceProblem} from './fence-place.ts'

/** Lines of a listing or a file, both ends included, counted from 1. */
export interface LineRange {
  readonly first: number
  /** `Infinity` for `25-`: to the end. */
  readonly last: number
  /** Where the range begins in the fence's meta, for reports. */
  readonly offset: number
}

/**
 * Parse a list of lines such as `3,5-7,25-`.
 *
 * @param text
 *   What stands between the braces or quotation marks.
 * @param offset
 *   Where `text` begins in the fence's meta.
 * @returns
 *   The ranges that could be read, and what is wrong with the others.
 */
export function parseLineRanges(
  text: string,
  offset: number
): {readonly value: readonly LineRange[]; readonly problems: readonly FenceProblem[]} {
  const value: LineRange[] = []
  const problems: FenceProblem[] = []
  let at = offset

  for (const part of text.split(',')) {
    const start = at + part.length - part.trimStart().length
    const range = rangeOf(part.trim(), start)
    if ('message' in range) problems.push(range)
    else value.push(range)
    at += part.length + 1
  }

  return {value, problems}
}

/** Whether a line is in one of the ranges. */
export function inRanges(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(({first, last}) => first <= line && line <= last)
}

function rangeOf(text: string, offset: number): LineRange | FenceProblem {
  const [, from, dash, to] = /^(\d+)\s*(?:(-)\s*(\d*))?$/.exec(text) ?? []
  if (from === undefined) {
    const hint = 'Count lines from 1, as in `3,5-7,25-`'
    return {
      message: `Unexpected line range \`${text}\`, expected a line, or two lines and a dash`,
      offset,
      hint
    }
  }

  const first = Number(from)
  const last = dash ? (to ? Number(to) : Number.POSITIVE_INFINITY) : first
  if (first === 0) {
    return {message: `Unexpected line \`0\` in \`${text}\`, expected lines counted from 1`, offset}
  }
  if (last < first) {
    const hint = `Write \`${last}-${first}\``
    return {
      message: `Unexpected line range \`${text}\`, expected the first line before the last`,
      offset,
      hint
    }
  }
  return {first, last, offset}
}
