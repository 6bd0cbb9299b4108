import {numbersOf, type Operand} from '../../pdf/content-stream.ts'
import {compose, identity, type Matrix, matrixOf} from '../../pdf/matrix.ts'
import type {Box} from './facts.ts'
import {listAt, textAt} from './operands.ts'
import {measureText, type TextState} from './text-state.ts'

/** Where text stands, and what is shown there (ISO 32000-2, 9.4). */
export interface TextObject {
  /**
   * Follow an operator; one that is not about text does nothing.
   *
   * @param page
   *   Transformation to the page.
   */
  readonly follow: (operator: string, operands: readonly Operand[], state: TextState, page: Matrix) => void
}

/**
 * Follow text operators.
 *
 * @param shown
 *   Told the box of each string that leaves ink, and the size of its letters.
 */
export function createTextObject(shown: (box: Box, size: number) => void): TextObject {
  let text: Matrix = identity
  let line: Matrix = identity

  function move(x: number, y: number): void {
    line = compose([1, 0, 0, 1, x, y], line)
    text = line
  }

  function advance(length: number): void {
    text = compose([1, 0, 0, 1, length, 0], text)
  }

  function show(bytes: string, state: TextState, page: Matrix): void {
    const {advance: length, ink} = measureText(bytes, state, text, page)
    if (ink) shown(ink.box, ink.size)
    advance(length)
  }

  return {
    follow(operator, operands, state, page) {
      const [x = 0, y = 0] = numbersOf(operands)
      switch (operator) {
        case 'BT':
          text = identity
          line = identity
          break
        case 'Td':
        case 'TD':
          move(x, y)
          break
        case 'Tm':
          line = matrixOf(numbersOf(operands))
          text = line
          break
        case 'T*':
          move(0, -state.leading)
          break
        case "'":
        case '"':
          move(0, -state.leading)
          show(textAt(operands.at(-1)), state, page)
          break
        case 'Tj':
          show(textAt(operands[0]), state, page)
          break
        case 'TJ':
          for (const item of listAt(operands[0])) {
            if (typeof item === 'number') advance((-item / 1000) * state.size * state.stretch)
            else show(textAt(item), state, page)
          }
          break
      }
    }
  }
}
