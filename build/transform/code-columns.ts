import {eastAsianWidth} from 'get-east-asian-width'

/**
 * Width of a line of code in columns: a Chinese character is two wide, a combining mark none.
 *
 * Of the characters whose width depends on the font, `…` and box drawings count one, because the
 * Latin mono face has them; circled numbers count two, because only the Chinese one does.
 */
export function columnsOf(line: string): number {
  // Most code is ASCII.
  if (/^[ -~]*$/.test(line)) return line.length
  let columns = 0
  for (const character of line) columns += widthOf(character)
  return columns
}

/**
 * Replace tabs by blanks up to the next tab stop, so that every edition has the same columns.
 *
 * @param line
 *   Without line endings.
 * @param stop
 *   Columns from one tab stop to the next.
 */
export function expandTabs(line: string, stop: number): string {
  if (!line.includes('\t')) return line
  let expanded = ''
  let columns = 0
  for (const character of line) {
    const text = character === '\t' ? ' '.repeat(stop - (columns % stop)) : character
    expanded += text
    columns += character === '\t' ? text.length : widthOf(character)
  }
  return expanded
}

/**
 * Where a line passes a limit.
 *
 * @param line
 *   As written, with tabs.
 * @param limit
 *   In columns.
 * @param stop
 *   Columns from one tab stop to the next.
 * @returns
 *   Offset of the first character that does not end within the limit; the line's length when all do.
 */
export function offsetPast(line: string, limit: number, stop: number): number {
  let offset = 0
  let columns = 0
  for (const character of line) {
    columns += character === '\t' ? stop - (columns % stop) : widthOf(character)
    if (columns > limit) break
    offset += character.length
  }
  return offset
}

/** Columns between tab stops: 8 where a terminal or `make` sets them, else 4, as books print Go. */
export function tabStopOf(language: string | undefined): number {
  return /^(?:console|shell-?session|sh-session|text|txt|plain|output|make|makefile)$/.test(language ?? 'go')
    ? 8
    : 4
}

function widthOf(character: string): number {
  if (/[\u2460-\u24ff]/.test(character)) return 2
  return /\p{Mn}|\p{Me}|\p{Cf}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)
}
