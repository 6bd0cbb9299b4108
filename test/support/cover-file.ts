import {PDFDocument, PDFName, PDFRawStream} from 'pdf-lib'
import type {Printer, Size} from '../../build/model/printer.ts'
import {embeddedFont} from './embedded-font.ts'
import {mm} from './interior.ts'

/** A made-up cover, and what is done to it. */
export interface CoverFileOptions {
  readonly printer: Printer
  readonly trim: Size
  /** In mm. */
  readonly spine: number
  /** Operators after the ground, a line of white text on each part, and a barcode; the origin is the corner of the trim box. */
  readonly draw?: string
  readonly hasSpineText?: boolean
  /** Bars as left and right edges, in thinnest bars from the left one. */
  readonly bars?: readonly (readonly [left: number, right: number])[]
  readonly sheets?: number
  readonly spoil?: (document: PDFDocument) => void
}

/** A cover as a printer takes it, made without the pipeline. */
export async function coverFile({
  printer,
  trim,
  spine,
  draw = '',
  hasSpineText = true,
  bars = [],
  sheets = 1,
  spoil = () => {}
}: CoverFileOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context} = document
  const {bleed, barcode} = printer.cover.value
  const resources = context.obj({
    Font: {F1: embeddedFont(context)}
  })
  const across = 2 * trim.width + spine
  const box = (...lengths: number[]) => context.obj(lengths.map((length) => length * mm))
  const text = (x: number, y: number) => `BT 1 g /F1 10 Tf ${x * mm} ${y * mm} Td (text) Tj ET`
  const left = trim.width - barcode.margin - barcode.width + 8
  const content = [
    `.9 .5 0 .5 k ${-bleed * mm} ${-bleed * mm} ${(across + 2 * bleed) * mm} ${(trim.height + 2 * bleed) * mm} re f`,
    text(30, 200),
    text(trim.width + spine + 30, 200),
    ...(hasSpineText ? [text(trim.width + spine / 2 - 2, 200)] : []),
    ...bars.map(
      ([from, to]) =>
        `0 g ${(left + from * 0.3) * mm} ${(barcode.margin + 3) * mm} ${(to - from) * 0.3 * mm} ${18 * mm} re f`
    ),
    draw
  ].join('\n')

  for (let sheet = 0; sheet < sheets; sheet++) {
    const page = document.addPage()
    page.node.set(PDFName.of('Resources'), resources)
    for (const name of ['MediaBox', 'BleedBox'])
      page.node.set(PDFName.of(name), box(0, 0, across + 2 * bleed, trim.height + 2 * bleed))
    page.node.set(PDFName.of('TrimBox'), box(bleed, bleed, bleed + across, bleed + trim.height))
    const bytes = Buffer.from(`1 0 0 1 ${bleed * mm} ${bleed * mm} cm\n${content}`, 'latin1')
    page.node.set(
      PDFName.of('Contents'),
      context.register(PDFRawStream.of(context.obj({Length: bytes.length}), bytes))
    )
  }
  spoil(document)
  delete context.trailerInfo.Info
  return document.save({useObjectStreams: false})
}
