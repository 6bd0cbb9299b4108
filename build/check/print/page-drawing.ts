import {PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream} from 'pdf-lib'
import {numbersOf, type Operand, operationsOf} from '../../pdf/content-stream.ts'
import {apply, compose, identity, type Matrix, matrixOf, scaleOf} from '../../pdf/matrix.ts'
import {bytesOf, latin1} from '../../pdf/stream-bytes.ts'
import {around} from './box.ts'
import {deviceSpaces, inkOf, isTransparent, spaceOf} from './colour-spaces.ts'
import type {DrawingListener} from './drawing-listener.ts'
import type {Box} from './facts.ts'
import {type FontMetrics, metricsOf} from './glyph-widths.ts'
import {entry, namedSpace, nameOf, numbersIn} from './operands.ts'
import {pictureInk} from './picture-ink.ts'
import {picturePlace} from './picture-place.ts'
import {createTextObject} from './text-object.ts'
import {afterTextOperator, firstTextState, type TextState} from './text-state.ts'

interface State {
  readonly matrix: Matrix
  readonly lineWidth: number
  readonly fill: {readonly space: string; readonly ink: number}
  readonly text: TextState
}

const first: State = {
  matrix: identity,
  lineWidth: 1,
  fill: {space: 'grey', ink: 100},
  text: firstTextState
}

/**
 * Follow a content stream with its forms, and tell what it draws where.
 *
 * @param source
 *   Decoded, as characters of Latin-1.
 * @param resources
 *   Of the page or form.
 * @param matrix
 *   From the stream to the page.
 * @param base
 *   From patterns to the page.
 */
export function followDrawing(
  source: string,
  resources: PDFDict | undefined,
  listener: DrawingListener,
  matrix: Matrix = identity,
  base: Matrix = identity,
  depth = 0
): void {
  const saved: State[] = []
  let state: State = {...first, matrix}
  let shapes: {readonly box: Box; readonly isRectangle: boolean}[] = []
  const text = createTextObject((box, size) => {
    listener.text(box, size)
    listener.colour(state.fill.space, state.fill.ink, true)
  })
  const fonts = new Map<string, FontMetrics | undefined>()

  function fontAt(name: string): FontMetrics | undefined {
    if (!fonts.has(name)) {
      const font = entry(resources, 'Font', name)
      fonts.set(name, font instanceof PDFDict ? metricsOf(font) : undefined)
    }
    return fonts.get(name)
  }

  function paint(isFilled: boolean, isStroked: boolean): void {
    if (isFilled) {
      listener.colour(state.fill.space, state.fill.ink, false)
      for (const {box, isRectangle} of shapes) {
        listener.shape(box, state.fill)
        const [short = 0, long = 0] = [box[2] - box[0], box[3] - box[1]].toSorted((a, b) => a - b)
        // Browsers fill the borders of boxes, and do not stroke them.
        if (isRectangle && short > 0 && long > 5 * short) listener.rule(short)
      }
    }
    if (isStroked) {
      listener.rule(state.lineWidth * scaleOf(state.matrix))
      for (const {box} of shapes) listener.shape(box)
    }
    shapes = []
  }

  function addPoints(points: readonly (readonly [number, number])[], isRectangle = false): void {
    shapes.push({box: around(points.map(([x, y]) => apply(state.matrix, x, y))), isRectangle})
  }

  function setColour(operands: readonly Operand[], use: 'fill' | 'stroke', space?: string): void {
    const numbers = numbersOf(operands)
    const colour = {space: space ?? state.fill.space, ink: inkOf(space ?? state.fill.space, numbers)}
    if (use === 'fill') state = {...state, fill: colour}
    else listener.colour(colour.space, colour.ink, false)
  }

  function setState(graphics: PDFObject | undefined): void {
    if (isTransparent(graphics)) listener.transparency()
    const width = graphics instanceof PDFDict ? graphics.lookup(PDFName.of('LW')) : undefined
    if (width instanceof PDFNumber) state = {...state, lineWidth: width.asNumber()}
  }

  /** The cell of a pattern, once; a pattern has its own place on the page. */
  function drawPattern(name: string): void {
    const pattern = entry(resources, 'Pattern', name)
    if (pattern instanceof PDFDict) {
      const shading = pattern.lookup(PDFName.of('Shading'))
      const dict = shading instanceof PDFStream ? shading.dict : shading
      if (dict instanceof PDFDict) listener.colour(spaceOf(dict.lookup(PDFName.of('ColorSpace'))), 0, false)
    }
    if (!(pattern instanceof PDFStream) || depth > 20) return
    const own = pattern.dict.lookup(PDFName.of('Resources'))
    const placed = compose(matrixOf(numbersIn(pattern.dict.lookup(PDFName.of('Matrix')))), base)
    // Where its cells are repeated is not followed, so its boxes would be wrong.
    const inks = {...listener, shape: () => {}, text: () => {}}
    followDrawing(
      latin1(bytesOf(pattern)),
      own instanceof PDFDict ? own : resources,
      inks,
      placed,
      base,
      depth + 1
    )
  }

  function drawObject(name: string): void {
    const object = entry(resources, 'XObject', name)
    if (!(object instanceof PDFStream)) return
    const {dict} = object
    if (String(dict.get(PDFName.of('Subtype'))) === '/Image') {
      if (String(dict.get(PDFName.of('ImageMask'))) !== 'true') {
        listener.colour(spaceOf(dict.lookup(PDFName.of('ColorSpace'))), pictureInk(object), false)
      }
      if (dict.has(PDFName.of('SMask'))) listener.transparency()
      const {box, resolution} = picturePlace(dict, state.matrix)
      listener.picture(box, resolution)
      return
    }
    // A form that shows itself would never end.
    if (depth > 20) return
    if (dict.has(PDFName.of('Group'))) listener.transparency()
    const own = dict.lookup(PDFName.of('Resources'))
    const placed = compose(matrixOf(numbersIn(dict.lookup(PDFName.of('Matrix')))), state.matrix)
    followDrawing(
      latin1(bytesOf(object)),
      own instanceof PDFDict ? own : resources,
      listener,
      placed,
      base,
      depth + 1
    )
  }

  for (const {operator, operands} of operationsOf(source)) {
    const numbers = numbersOf(operands)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    const name = nameOf(operands.at(-1)) ?? ''
    state = {...state, text: afterTextOperator(state.text, operator, operands, fontAt)}
    text.follow(operator, operands, state.text, state.matrix)
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = {...state, matrix: compose(matrixOf(numbers), state.matrix)}
        break
      case 'w':
        state = {...state, lineWidth: a}
        break
      case 'g':
      case 'rg':
      case 'k':
        setColour(operands, 'fill', deviceSpaces[operator])
        break
      case 'G':
      case 'RG':
      case 'K':
        setColour(operands, 'stroke', deviceSpaces[operator.toLowerCase()])
        break
      case 'cs':
        state = {...state, fill: {space: namedSpace(name, resources), ink: 100}}
        break
      case 'CS':
        listener.colour(namedSpace(name, resources), 0, false)
        break
      case 'sc':
      case 'scn':
        if (name === '') setColour(operands, 'fill')
        else drawPattern(name)
        break
      case 'SCN':
        if (name === '') setColour(operands, 'stroke')
        else drawPattern(name)
        break
      case 'sh': {
        const shading = entry(resources, 'Shading', name)
        const dict = shading instanceof PDFStream ? shading.dict : shading
        if (dict instanceof PDFDict) listener.colour(spaceOf(dict.lookup(PDFName.of('ColorSpace'))), 0, false)
        break
      }
      case 'gs':
        setState(entry(resources, 'ExtGState', name))
        break
      case 'Do':
        drawObject(name)
        break
      case 're':
        addPoints(
          [
            [a, b],
            [a + c, b + d]
          ],
          true
        )
        break
      case 'm':
      case 'l':
        addPoints([[a, b]])
        break
      case 'c':
        addPoints([
          [a, b],
          [c, d],
          [e, f]
        ])
        break
      case 'v':
      case 'y':
        addPoints([
          [a, b],
          [c, d]
        ])
        break
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        paint(/^[fFBb]/.test(operator), /^[SsBb]/.test(operator))
        break
      case 'n':
        shapes = []
        break
    }
  }
}
