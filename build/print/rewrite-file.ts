import {deflateSync} from 'node:zlib'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef} from 'pdf-lib'
import {type Matrix, matrixOf, scaleOf} from '../pdf/matrix.ts'
import {contentOf} from '../pdf/page-content.ts'
import {bytesOf, latin1} from '../pdf/stream-bytes.ts'
import type {Ink} from './ink.ts'
import {
  type ContentSettings,
  type GraphicsState,
  overprintStates,
  plainStream,
  rewriteContent,
  type Separation
} from './rewrite-content.ts'
import {rewritePicture} from './rewrite-picture.ts'

/** What a press needs. */
export interface PressSettings {
  readonly ink: Ink
  /** Thinnest line, in pt. */
  readonly leastWidth: number
  /** Turns colours into inks, where no other program does that later. */
  readonly separation?: Separation | undefined
}

/**
 * Rewrite everything that the pages of a file draw, with forms, patterns and
 * pictures, for a press (`rewriteContent`, `rewritePicture`).
 *
 * A form that is drawn several times is rewritten once, at the scale and
 * opacity of the first.
 */
export function rewriteFile(document: PDFDocument, {ink, leastWidth, separation}: PressSettings): void {
  const {context} = document
  const done = new Set<PDFRef>()

  /** Rewrite a stream with what it draws; resources may be shared by several. */
  function rewritten(source: string, resources: PDFDict | undefined, scale: number, opacity: number): string {
    const states = dictionaryAt(resources, 'ExtGState')
    const objects = dictionaryAt(resources, 'XObject')
    const settings: ContentSettings = {
      ink,
      separation,
      leastWidth,
      scale,
      opacity,
      stateAt: (name) => graphicsStateOf(states?.lookup(PDFName.of(name))),
      drawn: (name, drawnScale, drawnOpacity) =>
        rewriteObject(objects?.get(PDFName.of(name)), drawnScale, drawnOpacity)
    }
    const text = rewriteContent(source, settings)
    // A pattern has its own place on the page, whatever fills itself with it.
    for (const pattern of dictionaryAt(resources, 'Pattern')?.values() ?? [])
      rewriteObject(pattern, 1, opacity)
    return text
  }

  function rewriteObject(reference: unknown, scale: number, opacity: number): void {
    if (!(reference instanceof PDFRef) || done.has(reference)) return
    done.add(reference)
    const stream = context.lookup(reference)
    if (!(stream instanceof PDFRawStream)) return
    const {dict} = stream
    if (String(dict.get(PDFName.of('Subtype'))) === '/Image') {
      const picture = rewritePicture(stream, ink, opacity)
      if (picture) context.assign(reference, picture)
      return
    }
    const resources = dictionaryAt(dict, 'Resources')
    const own = scale * scaleOf(matrixAt(dict))
    const bytes = packed(rewritten(latin1(bytesOf(stream)), resources, own, opacity))
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    dict.set(PDFName.of('Length'), PDFNumber.of(bytes.length))
    dict.delete(PDFName.of('DecodeParms'))
    // What made it a group is gone: everything in it is opaque.
    dict.delete(PDFName.of('Group'))
    context.assign(reference, PDFRawStream.of(dict, bytes))
    if (resources) addStates(resources)
  }

  function addStates(resources: PDFDict): void {
    const states = dictionaryAt(resources, 'ExtGState') ?? context.obj({})
    states.set(PDFName.of(overprintStates.on), on)
    states.set(PDFName.of(overprintStates.off), off)
    resources.set(PDFName.of('ExtGState'), states)
  }

  const on = context.register(context.obj({Type: 'ExtGState', OP: true, op: true, OPM: 1}))
  const off = context.register(context.obj({Type: 'ExtGState', OP: false, op: false, OPM: 0}))
  const pages = document.getPages().map((page) => {
    const resources = page.node.Resources()
    const source = rewritten(contentOf(page), resources, plainStream.scale, plainStream.opacity)
    return {page, resources, source}
  })
  for (const {page, resources, source} of pages) {
    if (resources) addStates(resources)
    const bytes = packed(source)
    const dict = context.obj({Length: bytes.length, Filter: 'FlateDecode'})
    page.node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(dict, bytes)))
    page.node.delete(PDFName.of('Group'))
  }
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict) makeOpaque(object)
}

function dictionaryAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key))
  return value instanceof PDFDict ? value : undefined
}

function matrixAt(dict: PDFDict): Matrix {
  const matrix = dict.lookup(PDFName.of('Matrix'))
  return matrixOf(matrix instanceof PDFArray ? matrix.asArray().map((item) => Number(String(item))) : [])
}

function graphicsStateOf(state: unknown): GraphicsState {
  if (!(state instanceof PDFDict)) return {}
  const [fill, stroke, width] = ['ca', 'CA', 'LW'].map((key) => {
    const value = state.lookup(PDFName.of(key))
    return value instanceof PDFNumber ? value.asNumber() : undefined
  })
  return {fill, stroke, width}
}

/** Opacities of a graphics state are in the colours now; soft masks and blend modes stay, for the checks to see. */
function makeOpaque(state: PDFDict): void {
  const isState = ['ca', 'CA', 'BM', 'SMask', 'AIS'].some((key) => state.has(PDFName.of(key)))
  if (!isState || String(state.get(PDFName.of('Subtype'))) === '/Image') return
  for (const key of ['ca', 'CA', 'AIS']) state.delete(PDFName.of(key))
  for (const [key, harmless] of [
    ['BM', '/Normal'],
    ['SMask', '/None']
  ] as const) {
    if (String(state.get(PDFName.of(key))) === harmless) state.delete(PDFName.of(key))
  }
}

function packed(text: string): Uint8Array {
  return deflateSync(Buffer.from(text, 'latin1'), {level: 9})
}
