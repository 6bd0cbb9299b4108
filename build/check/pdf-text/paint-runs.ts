import {ContentScanner, operatorCode} from '../../pdf/content-scanner.ts'
import {compose, identity, type Matrix} from '../../pdf/matrix.ts'
import type {FontText} from './font-text.ts'
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
  /** From signs to the page. */
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly y: number
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
  const scanner = new ContentScanner(stream)
  const runs: TextRun[] = []
  const saved: Matrix[] = []
  const marks: (Marked | undefined)[] = []
  let matrix = outer
  // Where text goes on, and where its line begins, which have the same four first numbers.
  let [a, b, c, d, e, f] = identity
  let [lineE, lineF] = [e, f]
  let font: FontText | undefined
  let size = 0
  let draft: Draft | undefined

  function show(index: number): void {
    const length = scanner.readString(index)
    const {text} = scanner
    const [A, B, C, D, E, F] = matrix
    draft ??= {
      texts: [],
      lefts: [],
      widths: [],
      right: 0,
      missing: 0,
      a: a * A + b * C,
      b: a * B + b * D,
      c: c * A + d * C,
      d: c * B + d * D,
      y: e * B + f * D + F
    }
    for (let at = 0; at + 1 < length; at += 2) {
      const code = (text[at] ?? 0) * 256 + (text[at + 1] ?? 0)
      draft.texts.push(font?.textOf(code) ?? '')
      const width = font?.widthOf(code) ?? 1
      draft.lefts.push(e * A + f * C + E)
      draft.widths.push(width)
      if (code === 0) draft.missing++
      goOn(width * size)
      draft.right = e * A + f * C + E
    }
  }

  /** Move along the line. */
  function goOn(distance: number): void {
    e += distance * a
    f += distance * b
  }

  function finish(): void {
    if (draft && font) {
      const {texts, lefts, widths, right, missing, a, b, c, d, y} = draft
      const drawn = size * Math.sqrt(Math.abs(a * d - b * c))
      runs.push({
        texts,
        lefts,
        right,
        missing,
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

  function begin(): void {
    ;[lineE, lineF] = [e, f]
  }

  function matrixHere(): Matrix {
    if (scanner.count !== 6) return identity
    return [
      scanner.number(0),
      scanner.number(1),
      scanner.number(2),
      scanner.number(3),
      scanner.number(4),
      scanner.number(5)
    ]
  }

  function markHere(): Marked | undefined {
    for (let index = 0; index < scanner.count; index++)
      if (scanner.kind(index) === 'name' && scanner.raw(index) === '/MCID')
        return canvas.markedOf(scanner.number(index + 1))
    return marks.at(-1)
  }

  const operators = byCode({
    q: () => saved.push(matrix),
    Q: () => {
      matrix = saved.pop() ?? outer
    },
    cm: () => {
      matrix = compose(matrixHere(), matrix)
    },
    Do: () => {
      const form = canvas.formOf(scanner.raw(0))
      if (form) runs.push(...paintRuns(form.stream, form.canvas, height, compose(form.matrix, matrix)))
    },
    BT: () => {
      ;[a, b, c, d, e, f] = identity
      begin()
    },
    ET: finish,
    Tf: () => {
      finish()
      font = canvas.fontOf(scanner.raw(0))
      size = scanner.number(1)
    },
    Tm: () => {
      finish()
      ;[a, b, c, d, e, f] = matrixHere()
      begin()
    },
    Td: () => {
      const [x, y] = [scanner.number(0), scanner.number(1)]
      if (y !== 0) finish()
      e = x * a + y * c + lineE
      f = x * b + y * d + lineF
      begin()
    },
    Tj: () => show(0),
    TJ: () => {
      for (let index = 0; index < scanner.count; index++) {
        const kind = scanner.kind(index)
        if (kind === 'hexadecimal' || kind === 'literal') show(index)
        else if (kind === 'number') goOn((-scanner.number(index) / 1000) * size)
      }
    },
    BMC: () => marks.push(marks.at(-1)),
    BDC: () => marks.push(markHere()),
    EMC: () => marks.pop()
  })

  while (scanner.next()) operators.get(scanner.operator)?.()
  return runs
}

function byCode(operators: Readonly<Record<string, () => void>>): ReadonlyMap<number, () => void> {
  return new Map(Object.entries(operators).map(([operator, follow]) => [operatorCode(operator), follow]))
}
