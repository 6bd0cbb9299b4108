import {isName, numbersOf, type Operation, operationsOf} from '../pdf/content-stream.ts'
import {compose, identity, type Matrix, matrixOf, scaleOf} from '../pdf/matrix.ts'
import {colourOperator, type Ink, onPaper, printedColour, type Rgb} from './ink.ts'

/** Of a graphics state: opacities, and the width of lines. */
export interface GraphicsState {
  readonly fill?: number | undefined
  readonly stroke?: number | undefined
  readonly width?: number | undefined
}

/** How a content stream is made ready for a press. */
export interface ContentSettings {
  readonly ink: Ink
  /** Turns what is no grey into inks; colours stay red, green and blue without it. */
  readonly separation?: Separation | undefined
  /** Thinnest line, in pt. */
  readonly leastWidth: number
  /** How many pt a unit of the stream is. */
  readonly scale: number
  /** Of everything that is drawn: a form may be shown as a whole with less than 1. */
  readonly opacity: number
  /** What a graphics state sets, by its name without solidus. */
  readonly stateAt: (name: string) => GraphicsState
  /** Told what else is drawn: a form or a picture by its name, at which scale, and with which opacity. */
  readonly drawn: (name: string, scale: number, opacity: number) => void
}

/** The inks of a colour. */
export type Separation = (colour: Rgb) => readonly number[]

/** Graphics states that the rewritten streams use: black letters print over what is below them. */
export const overprintStates = {on: 'Overprint', off: 'Knockout'} as const

const pathOperators = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paintOperators = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n'])

interface State {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly fill: Rgb | undefined
  readonly stroke: Rgb | undefined
  readonly fillOpacity: number
  readonly strokeOpacity: number
  readonly overprints: boolean
}

/**
 * Rewrite what a page or a form draws: colours by the ink, opacity as lighter
 * colours on white paper, hairlines as thick as the press needs, black text
 * printed over what is below.
 *
 * @param source
 *   Content stream, as characters of Latin-1.
 */
export function rewriteContent(source: string, settings: ContentSettings): string {
  const {ink, separation, leastWidth, opacity, stateAt, drawn} = settings
  const written: string[] = []
  const saved: State[] = []
  const path: string[] = []
  let isText = false
  let state: State = {
    matrix: [settings.scale, 0, 0, settings.scale, 0, 0],
    lineWidth: 1,
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    fillOpacity: opacity,
    strokeOpacity: opacity,
    overprints: false
  }

  function inksOf(colour: number | Rgb): number | readonly number[] {
    return typeof colour === 'number' || !separation ? colour : separation(colour)
  }

  function writeFill(): void {
    if (!state.fill) return
    const colour = printedColour(onPaper(state.fill, state.fillOpacity), ink, isText)
    written.push(colourOperator(inksOf(colour), 'fill'))
    overprint(isText && colour === 0)
  }

  function writeStroke(): void {
    if (!state.stroke) return
    const colour = printedColour(onPaper(state.stroke, state.strokeOpacity), ink, false)
    written.push(colourOperator(inksOf(colour), 'stroke'))
  }

  function overprint(overprints: boolean): void {
    if (overprints === state.overprints) return
    state = {...state, overprints}
    written.push(`/${overprintStates[overprints ? 'on' : 'off']} gs`)
  }

  /** Write a path; between its operators no width could be set. */
  function paint(raw: string, isStroked: boolean): void {
    const scale = scaleOf(state.matrix)
    const isThin = isStroked && scale > 0 && state.lineWidth * scale < leastWidth
    if (isThin) written.push(`${Math.ceil((leastWidth / scale) * 1e4) / 1e4} w`)
    written.push(...path.splice(0), raw)
    if (isThin) written.push(`${state.lineWidth} w`)
  }

  if (opacity < 1) {
    writeFill()
    writeStroke()
  }

  for (const operation of operationsOf(source)) {
    const {operator, operands, raw} = operation
    const rgb = rgbOf(operation)
    if (rgb) {
      state = rgb.use === 'fill' ? {...state, fill: rgb.colour} : {...state, stroke: rgb.colour}
      if (rgb.use === 'fill') writeFill()
      else writeStroke()
      continue
    }
    const name = isName(operands[0]) ? operands[0].name.slice(1) : ''
    if (pathOperators.has(operator)) {
      path.push(raw)
      continue
    }
    if (paintOperators.has(operator)) {
      paint(raw, /^[SsBb]/.test(operator))
      continue
    }
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = {...state, matrix: compose(matrixOf(numbersOf(operands)), state.matrix)}
        break
      case 'cs':
      case 'scn':
        if (name !== '') state = {...state, fill: undefined}
        break
      case 'CS':
      case 'SCN':
        if (name !== '') state = {...state, stroke: undefined}
        break
      case 'w':
        state = {...state, lineWidth: numbersOf(operands)[0] ?? 0}
        break
      case 'gs': {
        const {fill, stroke, width} = stateAt(name)
        written.push(raw)
        state = {
          ...state,
          lineWidth: width ?? state.lineWidth,
          fillOpacity: fill === undefined ? state.fillOpacity : fill * opacity,
          strokeOpacity: stroke === undefined ? state.strokeOpacity : stroke * opacity
        }
        writeFill()
        writeStroke()
        continue
      }
      case 'Do':
        drawn(name, scaleOf(state.matrix), state.fillOpacity)
        break
      case 'BT':
        isText = true
        written.push(raw)
        writeFill()
        continue
      case 'ET':
        isText = false
        written.push(raw)
        writeFill()
        continue
    }
    written.push(raw)
  }
  return written.join('\n')
}

/** Colours that operators set in a device's own space; other spaces stay as they are. */
function rgbOf({
  operator,
  operands
}: Operation): {readonly use: 'fill' | 'stroke'; readonly colour: Rgb} | undefined {
  const numbers = numbersOf(operands)
  if (numbers.length !== operands.length) return
  const colour = colourOf(operator.toLowerCase(), numbers)
  return colour && {use: operator === operator.toLowerCase() ? 'fill' : 'stroke', colour}
}

function colourOf(operator: string, numbers: readonly number[]): Rgb | undefined {
  const [first = 0, second = 0, third = 0, black = 0] = numbers
  if (operator === 'g') return [first, first, first]
  if (operator === 'rg') return [first, second, third]
  // Additive, as a reader without profiles shows it (ISO 32000-2, 10.4.3).
  if (operator === 'k')
    return [1 - Math.min(1, first + black), 1 - Math.min(1, second + black), 1 - Math.min(1, third + black)]
  return
}

/** The settings of a stream that is drawn as it is, such as a page. */
export const plainStream = {scale: identity[0], opacity: 1} as const
