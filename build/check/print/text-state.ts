import {isName, numbersOf, type Operand} from '../../pdf/content-stream.ts'
import {apply, compose, type Matrix, scaleOf} from '../../pdf/matrix.ts'
import {around} from './box.ts'
import type {Box} from './facts.ts'
import type {FontMetrics} from './glyph-widths.ts'

/** How text is set (ISO 32000-2, 9.3); part of the graphics state. */
export interface TextState {
  readonly font: FontMetrics | undefined
  readonly size: number
  readonly spacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly rendering: number
}

export const firstTextState: TextState = {
  font: undefined,
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  rendering: 0
}

/** The state after an operator; the same when it is not about how text is set. */
export function afterTextOperator(
  state: TextState,
  operator: string,
  operands: readonly Operand[],
  fontAt: (name: string) => FontMetrics | undefined
): TextState {
  const [value = 0, second = 0] = numbersOf(operands)
  const [first] = operands
  switch (operator) {
    case 'Tf':
      return {...state, font: isName(first) ? fontAt(first.name.slice(1)) : undefined, size: value}
    case 'Tc':
      return {...state, spacing: value}
    case 'Tw':
      return {...state, wordSpacing: value}
    case 'Tz':
      return {...state, stretch: value / 100}
    case 'TL':
      return {...state, leading: value}
    case 'TD':
      return {...state, leading: -second}
    case 'Ts':
      return {...state, rise: value}
    case 'Tr':
      return {...state, rendering: value}
    default:
      return state
  }
}

/** A string on the page. */
export interface ShownText {
  /** How far it moves what comes next, in units of the text matrix. */
  readonly advance: number
  /** `undefined` when no ink comes of it: spaces, invisible text, and what clips only. */
  readonly ink: {readonly box: Box; readonly size: number} | undefined
}

/**
 * Measure a string that is shown.
 *
 * @param bytes
 *   As characters of Latin-1.
 * @param text
 *   Text matrix.
 * @param page
 *   Transformation to the page.
 */
export function measureText(bytes: string, state: TextState, text: Matrix, page: Matrix): ShownText {
  const {font, size, spacing, wordSpacing, stretch, rise, rendering} = state
  if (!font || bytes === '') return {advance: 0, ink: undefined}
  let advance = 0
  // White halves of the first and the last mark are no ink.
  let [start, end] = [0, 0]
  let isBlank = true
  for (let index = 0; index < bytes.length; index += font.bytesPerCode) {
    const [high, low] = [bytes.charCodeAt(index), bytes.charCodeAt(index + 1)]
    const isSpace = font.bytesPerCode === 1 && high === 0x20
    const code = font.bytesPerCode === 2 ? high * 256 + low : high
    const width = (font.widthOf(code) / 1000) * size
    const blank = font.blankHalf(code)
    isBlank &&= font.isBlank(code)
    if (index === 0 && blank === 'left') start = width / 2
    end = advance + (blank === 'right' ? width / 2 : width)
    advance += width + spacing + (isSpace ? wordSpacing : 0)
  }
  if (isBlank || rendering === 3 || rendering === 7 || size === 0)
    return {advance: advance * stretch, ink: undefined}

  const whole = compose(text, page)
  const place = compose([size * stretch, 0, 0, size, 0, rise], whole)
  const corners = [depth, height].flatMap((up) => [
    apply(place, start / size, up),
    apply(place, end / size, up)
  ])
  return {advance: advance * stretch, ink: {box: around(corners), size: size * scaleOf(whole)}}
}

/** What letters reach above and below the line, in parts of their size. */
const [height, depth] = [0.8, -0.12]
