import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFString
} from 'pdf-lib'
import {contentOf} from '../../pdf/page-content.ts'
import {fontsOf} from '../read-pdf.ts'
import {overlap, union} from './box.ts'
import type {Box, PrintFacts, PrintPage} from './facts.ts'
import {followDrawing} from './page-drawing.ts'

/**
 * Read back from an interior what preflight asks.
 *
 * @param bytes
 *   The file.
 * @throws
 *   When it is no PDF.
 */
export async function readPrint(bytes: Uint8Array): Promise<PrintFacts> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const {context} = document
  const info = context.lookup(context.trailerInfo.Info)
  const entry = (key: string) => (info instanceof PDFDict ? textOf(info.lookup(PDFName.of(key))) : undefined)

  return {
    pages: document.getPages().map(pageFacts),
    fonts: fontsOf(context),
    things: thingsIn(document, info),
    standard: entry('GTS_PDFXConformance') ?? entry('GTS_PDFXVersion'),
    condition: conditionOf(document),
    version: Buffer.from(bytes.subarray(5, 8)).toString('latin1'),
    bytes: bytes.length
  }
}

function pageFacts(page: PDFPage): PrintPage {
  const {node} = page
  const boxes = {
    media: boxOf(page.getMediaBox()),
    bleed: boxOf(page.getBleedBox()),
    trim: boxOf(page.getTrimBox())
  }
  const annotations = (node.Annots()?.asArray() ?? []).map((annotation) => node.context.lookup(annotation))
  const links = annotations.filter(
    (annotation) => annotation instanceof PDFDict && String(annotation.get(PDFName.of('Subtype'))) === '/Link'
  )
  const spaces = new Set<string>()
  const resolutions: number[] = []
  let isBlank = true
  let isTextGrey = false
  let hasTransparency = node.has(PDFName.of('Group'))
  let ink = 0
  let thinnestRule: number | undefined
  let smallestText: number | undefined
  let text: Box | undefined

  function marks(box: Box): void {
    if (overlap(box, boxes.trim)) isBlank = false
  }

  followDrawing(contentOf(page), node.Resources(), {
    colour(space, amount, isText) {
      spaces.add(space)
      ink = Math.max(ink, amount)
      if (isText && space === 'grey' && amount < 99.9 && amount > 50) isTextGrey = true
    },
    text(box, size) {
      marks(box)
      text = text ? union(text, box) : box
      smallestText = Math.min(smallestText ?? size, size)
    },
    rule(width) {
      thinnestRule = Math.min(thinnestRule ?? width, width)
    },
    shape: marks,
    picture(box, resolution) {
      marks(box)
      resolutions.push(Math.round(resolution))
    },
    transparency() {
      hasTransparency = true
    }
  })

  return {
    ...boxes,
    isBlank,
    annotations: annotations.length - links.length,
    links: links.length,
    spaces: [...spaces].filter((space) => space !== 'pattern').sort(),
    isTextGrey,
    ink: Math.round(ink),
    hasTransparency,
    thinnestRule,
    smallestText,
    text,
    resolutions
  }
}

/** What serves readers and not presses, by the names that printers' files use. */
function thingsIn({catalog, context}: PDFDocument, info: PDFObject | undefined): string[] {
  const has = (...keys: string[]) => keys.some((key) => catalog.has(PDFName.of(key)))
  const names = catalog.lookup(PDFName.of('Names'))
  const named = (key: string) => names instanceof PDFDict && names.has(PDFName.of(key))
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const hasProfile = objects.some(
    (object) => object instanceof PDFArray && String(object.get(0)) === '/ICCBased'
  )

  return [
    ...(has('Outlines') ? ['outline'] : []),
    ...(has('Metadata') || info instanceof PDFDict ? ['metadata'] : []),
    ...(has('OCProperties') ? ['layers'] : []),
    ...(has('OpenAction', 'AA') || named('JavaScript') ? ['scripts'] : []),
    ...(named('EmbeddedFiles') || has('AF') ? ['attachments'] : []),
    ...(hasProfile ? ['icc'] : [])
  ]
}

function conditionOf({catalog}: PDFDocument): string | undefined {
  const intents = catalog.lookup(PDFName.of('OutputIntents'))
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined
  return intent instanceof PDFDict
    ? textOf(intent.lookup(PDFName.of('OutputConditionIdentifier')))
    : undefined
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

function boxOf({x, y, width, height}: {x: number; y: number; width: number; height: number}): Box {
  return [x, y, x + width, y + height]
}
