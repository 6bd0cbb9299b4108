import {PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef} from 'pdf-lib'
import {type Matrix, matrixOf} from '../../pdf/matrix.ts'
import {contentBytesOf} from '../../pdf/page-content.ts'
import {bytesOf} from '../../pdf/stream-bytes.ts'
import {type FontText, readFont} from './font-text.ts'
import {identityOf} from './page-identity.ts'
import {type Canvas, paintRuns, type TextRun} from './paint-runs.ts'
import {readStructure} from './structure.ts'

/** A page as it was written. */
export interface TextPage {
  /** In pt. */
  readonly width: number
  readonly height: number
  /** In the order of painting. */
  readonly runs: readonly TextRun[]
}

/** The text of a file, read when it is asked for. */
export interface PageReader {
  readonly count: number
  /** Pages from one position, from 0, up to another one, which is not among them. */
  readonly read: (from: number, to: number) => readonly TextPage[]
  /**
   * A hash of all that the text of some pages comes from, which are not read for it: what they draw, what fonts
   * say of its codes, and what it belongs to in the structure tree.
   */
  readonly identityOf: (from: number, to: number) => string
}

/**
 * Read the text of all pages, sign by sign, with places and with what it
 * belongs to in the structure tree.
 *
 * @param document
 *   Of a browser: composite fonts, no inline images.
 */
export function readPages(document: PDFDocument): readonly TextPage[] {
  const reader = pageReader(document)
  return reader.read(0, reader.count)
}

/**
 * Read text as `readPages` does, but only of pages that are asked for.
 *
 * Not done with pdf.js, which takes 20 ms a page for text, operators and
 * structure, and does not say where each sign is.
 *
 * @param document
 *   Of a browser: composite fonts, no inline images.
 */
export function pageReader(document: PDFDocument): PageReader {
  const {context} = document
  const pages = document.getPages()
  const marksOf = readStructure(document)
  const fonts = new Map<string, FontText>()

  function fontOf(value: PDFObject | undefined): FontText | undefined {
    const font = context.lookup(value)
    if (!(font instanceof PDFDict)) return undefined
    const key = String(value)
    const read = fonts.get(key) ?? readFont(font)
    fonts.set(key, read)
    return read
  }

  /** What a stream may name, and what its marked content belongs to. */
  function canvasOf(resources: PDFObject | undefined, owner: PDFRef): Canvas {
    const named = (kind: string, name: string): PDFObject | undefined => {
      const group = resources instanceof PDFDict ? context.lookup(resources.get(PDFName.of(kind))) : undefined
      return group instanceof PDFDict ? group.get(PDFName.of(name.slice(1))) : undefined
    }
    const known = new Map<string, FontText | undefined>()
    const marks = marksOf(owner)
    return {
      fontOf: (name) => {
        if (!known.has(name)) known.set(name, fontOf(named('Font', name)))
        return known.get(name)
      },
      markedOf: (id) => marks.get(id),
      formOf: (name) => {
        const reference = named('XObject', name)
        const form = context.lookup(reference)
        if (!(form instanceof PDFRawStream) || !(reference instanceof PDFRef)) return undefined
        if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return undefined
        return {
          stream: bytesOf(form),
          matrix: matrixIn(form.dict),
          canvas: canvasOf(context.lookup(form.dict.get(PDFName.of('Resources'))), reference)
        }
      }
    }
  }

  return {
    count: pages.length,
    read: (from, to) =>
      pages.slice(from, to).map((page) => {
        const {width, height} = page.getSize()
        const runs = paintRuns(contentBytesOf(page), canvasOf(page.node.Resources(), page.ref), height)
        return {width, height, runs}
      }),
    identityOf: (from, to) => identityOf(pages.slice(from, to), marksOf)
  }
}

function matrixIn(dictionary: PDFDict): Matrix {
  const values = dictionary.context.lookup(dictionary.get(PDFName.of('Matrix')))
  return matrixOf(values instanceof PDFArray ? values.asArray().map(Number) : [])
}
