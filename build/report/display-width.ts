import {eastAsianWidth} from 'get-east-asian-width'

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'})

/** What a person takes for one character, and the columns that it takes in a terminal. */
export interface Cell {
  readonly text: string
  readonly width: number
}

/** Split text into what stands in the columns of a terminal: a Han character takes two (UAX #11). */
export function cellsOf(text: string): readonly Cell[] {
  return [...graphemes.segment(text)].map(({segment}) => ({text: segment, width: widthOf(segment)}))
}

/** Columns that text takes in a terminal. */
export function displayWidth(text: string): number {
  return cellsOf(text).reduce((columns, {width}) => columns + width, 0)
}

function widthOf(grapheme: string): number {
  if (/^[\p{Control}\p{Format}\p{Mark}]/u.test(grapheme)) return 0
  // Shown as a picture in two columns, whatever the width of its first character.
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}
