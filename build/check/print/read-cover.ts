import {PDFDocument} from 'pdf-lib'
import {contentOf} from '../../pdf/page-content.ts'
import type {Box, PrintFacts} from './facts.ts'
import {followDrawing} from './page-drawing.ts'
import {readPrint} from './read-print.ts'

/** What preflight asks of a cover; JSON can carry it. */
export interface CoverFacts extends PrintFacts {
  /** Around each string. */
  readonly texts: readonly Box[]
  /** Around each shape that is filled or stroked. */
  readonly shapes: readonly CoverShape[]
}

export interface CoverShape {
  readonly box: Box
  /** What it is filled with: pure black, paper, or something else. */
  readonly fill: 'black' | 'white' | 'other'
}

/**
 * Read back from a cover what preflight asks.
 *
 * @param bytes
 *   The file.
 * @throws
 *   When it is no PDF.
 */
export async function readCover(bytes: Uint8Array): Promise<CoverFacts> {
  const [facts, document] = await Promise.all([
    readPrint(bytes),
    PDFDocument.load(bytes, {updateMetadata: false})
  ])
  const texts: Box[] = []
  const shapes: CoverShape[] = []
  const [page] = document.getPages()
  if (page) {
    followDrawing(contentOf(page), page.node.Resources(), {
      colour: () => {},
      text: (box) => texts.push(box),
      rule: () => {},
      shape: (box, fill) => shapes.push({box, fill: kindOf(fill)}),
      picture: () => {},
      transparency: () => {}
    })
  }
  return {...facts, texts, shapes}
}

function kindOf(fill: {readonly space: string; readonly ink: number} | undefined): CoverShape['fill'] {
  if (fill?.space !== 'grey') return 'other'
  return fill.ink === 100 ? 'black' : fill.ink === 0 ? 'white' : 'other'
}
