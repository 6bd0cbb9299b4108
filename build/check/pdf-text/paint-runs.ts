import {type Operand, readOperators} from './content-stream.ts'
import type {FontText} from './font-text.ts'
import {identity, type Matrix, matrixOf, multiply} from './matrix.ts'
import type {Marked} from './structure.ts'

/** Signs that were drawn one after the other; lengths in pt, from the upper left corner of the page. */
export interface TextRun {
  /** Text of each sign; the empty string for one without. */
  readonly texts: readonly string[]
  /** Left edge of each sign. */
  readonly lefts: readonly number[]
  /** Width of each sign in its font; the next one may stand nearer or farther. */
  readonly widths: readonly number[]
  /** Right edge of the last sign. */
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** `NotoSerifSC-Regular`. */
  readonly font: string
  /** Whether it runs from left to right; the axis labels of drawings need not. */
  readonly isLevel: boolean
  /** How many signs the font does not have: a box stands in their place. */
  readonly missing: number
  /** What it belongs to; `undefined` for running heads and whatever else is not tagged. */
  readonly marked: Marked | undefined
}

/** What a stream of content may refer to. */
export interface Canvas {
  readonly fontOf: (name: string) => FontText | undefined
  readonly markedOf: (id: number) => Marked | undefined
  readonly formOf: (
    name: string
  ) => {readonly stream: Uint8Array; readonly matrix: Matrix; readonly canvas: Canvas} | undefined
}

/** Signs of a run that is not finished. */
interface Draft {
  readonly texts: string[]
  readonly lefts: number[]
  readonly widths: number[]
  readonly placed: Matrix
  right: number
  missing: number
}

/**
 * Find the runs of signs that a stream draws (ISO 32000-2, 9.4).
 *
 * Word and character spacing are not known: browsers place each sign.
 *
 * @param stream
 *   Content of a page or a form.
 * @param canvas
 *   What it refers to.
 * @param height
 *   Of the page, in pt.
 * @param outer
 *   Where a form is drawn (default: on the page itself).
 */
export function paintRuns(
  stream: Uint8Array,
  canvas: Canvas,
  height: number,
  outer: Matrix = identity
): readonly TextRun[] {
  const runs: TextRun[] = []
  const saved: Matrix[] = []
  const marks: (Marked | undefined)[] = []
  let matrix = outer
  let [line, text] = [identity, identity]
  let font: FontText | undefined
  let size = 0
  let draft: Draft | undefined

  function show(bytes: readonly number[]): void {
    draft ??= {texts: [], lefts: [], widths: [], right: 0, missing: 0, placed: multiply(text, matrix)}
    const [a, b, c, d] = text
    const [A, , C, , E] = matrix
    let [, , , , e, f] = text
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
      draft.texts.push(font?.textOf(code) ?? '')
      const width = font?.widthOf(code) ?? 1
      draft.lefts.push(e * A + f * C + E)
      draft.widths.push(width)
      if (code === 0) draft.missing++
      e += width * size * a
      f += width * size * b
      draft.right = e * A + f * C + E
    }
    // Written out: there are half a million signs in a book.
    text = [a, b, c, d, e, f]
  }

  function finish(): void {
    if (draft && font) {
      const {placed, widths, ...signs} = draft
      const [a, b, c, d, , y] = placed
      const drawn = size * Math.sqrt(Math.abs(a * d - b * c))
      runs.push({
        ...signs,
        baseline: height - y,
        size: drawn,
        widths: widths.map((width) => width * drawn),
        font: font.name,
        isLevel: Math.abs(b) < 1e-4 && a > 0,
        marked: marks.at(-1)
      })
    }
    draft = undefined
  }

  const operators: Readonly<Record<string, (operands: readonly Operand[]) => void>> = {
    q: () => saved.push(matrix),
    Q: () => {
      matrix = saved.pop() ?? outer
    },
    cm: (operands) => {
      matrix = multiply(matrixOf(operands), matrix)
    },
    Do: ([name]) => {
      const form = canvas.formOf(String(name))
      if (form) runs.push(...paintRuns(form.stream, form.canvas, height, multiply(form.matrix, matrix)))
    },
    BT: () => {
      line = text = identity
    },
    ET: finish,
    Tf: ([name, points]) => {
      finish()
      font = canvas.fontOf(String(name))
      size = Number(points)
    },
    Tm: (operands) => {
      finish()
      line = text = matrixOf(operands)
    },
    Td: ([x, y]) => {
      if (Number(y) !== 0) finish()
      line = text = multiply([1, 0, 0, 1, Number(x), Number(y)], line)
    },
    Tj: ([bytes]) => {
      if (typeof bytes === 'object') show(bytes)
    },
    TJ: (operands) => {
      for (const operand of operands) {
        if (typeof operand === 'object') show(operand)
        else text = multiply([1, 0, 0, 1, (-Number(operand) / 1000) * size, 0], text)
      }
    },
    BMC: () => marks.push(marks.at(-1)),
    BDC: (operands) => {
      const at = operands.indexOf('/MCID')
      marks.push(at === -1 ? marks.at(-1) : canvas.markedOf(Number(operands[at + 1])))
    },
    EMC: () => marks.pop()
  }

  readOperators(stream, (operator, operands) => {
    if (Object.hasOwn(operators, operator)) operators[operator]?.(operands)
  })
  return runs
}
