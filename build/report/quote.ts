import type {Point} from 'unist'
import {type Cell, cellsOf, displayWidth} from './display-width.ts'

/** Columns of a quotation: a paragraph is often one line of many hundreds. */
const maxWidth = 100
/** Columns that are shown before the place, when something must go. */
const widthBefore = 40

/**
 * Quote a line of a file with a caret below the place.
 *
 * @param source
 *   Text of the file.
 * @param place
 *   Line and column, from 1; columns count UTF-16 code units, as in unist.
 * @returns
 *   Two lines; none when the file has no such line.
 */
export function quote(source: string, {line, column}: Point): readonly string[] {
  const text = source.split('\n')[line - 1]?.trimEnd()
  if (text === undefined) return []

  const before = cellsOf(shown(text.slice(0, column - 1)))
  const after = cellsOf(shown(text.slice(column - 1)))
  const isLong = displayWidth(text) > maxWidth
  const head = isLong ? lastOf(before, widthBefore) : textOf(before)
  const tail = isLong ? firstOf(after, maxWidth - displayWidth(head)) : textOf(after)

  const gutter = ` ${line} | `
  return [gutter + head + tail, `${' '.repeat(gutter.length + displayWidth(head))}^`]
}

/** As wide as it is counted: a tab, and nothing that moves a terminal's cursor. */
function shown(text: string): string {
  return text.replaceAll('\t', '  ').replaceAll(/\p{Control}/gu, '\uFFFD')
}

function firstOf(cells: readonly Cell[], columns: number): string {
  const kept = within(cells, columns)
  return textOf(cells.slice(0, kept)) + (kept < cells.length ? '…' : '')
}

function lastOf(cells: readonly Cell[], columns: number): string {
  const kept = within(cells.toReversed(), columns)
  return (kept < cells.length ? '…' : '') + textOf(cells.slice(cells.length - kept))
}

/** How many cells fit. */
function within(cells: readonly Cell[], columns: number): number {
  let used = 0
  const over = cells.findIndex(({width}) => {
    used += width
    return used > columns
  })
  return over === -1 ? cells.length : over
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({text}) => text).join('')
}
