import {PDFDocument, PDFName, type PDFPage, PDFRawStream} from 'pdf-lib'
import type {Printer, Size} from '../../build/model/printer.ts'
import {embeddedFont} from './embedded-font.ts'

/** What the pages of a made-up interior have, and what is done to the file. */
export interface InteriorOptions {
  readonly printer: Printer
  readonly trim: Size
  readonly pages: number
  /** What is drawn on a page besides a line of text in its middle; position from 0. */
  readonly draw?: (position: number) => string
  /** Whether there is a line of text. */
  readonly hasText?: (position: number) => boolean
  readonly spoil?: (document: PDFDocument, pages: readonly PDFPage[]) => void
}

/** Points in a millimetre. */
export const mm = 72 / 25.4

/**
 * An interior as a printer takes it, made without the pipeline: boxes by the
 * printer's numbers, a line of black text on each page.
 *
 * Content streams may use the font `F1`, the pictures `Grey`, `Colour` and
 * `Inks` (90 % of each) of 100 by 100 pixels, `Soft` with a mask, and the graphics state `Half`.
 */
export async function interior({
  printer,
  trim,
  pages,
  draw = () => '',
  hasText = () => true,
  spoil = () => {}
}: InteriorOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create({updateMetadata: false})
  const {context} = document
  const picture = (space: string, channels: number, mask = {}, sample = 0) =>
    context.register(
      PDFRawStream.of(
        context.obj({
          Type: 'XObject',
          Subtype: 'Image',
          Width: 100,
          Height: 100,
          ColorSpace: space,
          BitsPerComponent: 8,
          Length: 10000 * channels,
          ...mask
        }),
        new Uint8Array(10000 * channels).fill(sample)
      )
    )
  const grey = picture('DeviceGray', 1)
  const resources = context.obj({
    Font: {F1: embeddedFont(context)},
    XObject: {
      Grey: grey,
      Colour: picture('DeviceRGB', 3),
      Inks: picture('DeviceCMYK', 4, {}, 230),
      Soft: picture('DeviceGray', 1, {SMask: grey})
    },
    ExtGState: {Half: {Type: 'ExtGState', ca: 0.5}}
  })
  const list = Array.from({length: pages}, (_, position) => {
    const {top, bottom, outside, inside} = printer.bleed.value
    const [left, right] = position % 2 === 0 ? [inside, outside] : [outside, inside]
    const box = (...lengths: number[]) => context.obj(lengths.map((length) => length * mm))
    const page = document.addPage()
    page.node.set(PDFName.of('Resources'), resources)
    page.node.set(PDFName.of('MediaBox'), box(0, 0, left + trim.width + right, bottom + trim.height + top))
    page.node.set(PDFName.of('BleedBox'), box(0, 0, left + trim.width + right, bottom + trim.height + top))
    page.node.set(PDFName.of('TrimBox'), box(left, bottom, left + trim.width, bottom + trim.height))
    const line = hasText(position)
      ? `0 g BT /F1 10 Tf ${trim.width * mm * 0.5} ${trim.height * mm * 0.5} Td (text) Tj ET`
      : ''
    const content = Buffer.from(`${line}\n${draw(position)}`, 'latin1')
    page.node.set(
      PDFName.of('Contents'),
      context.register(PDFRawStream.of(context.obj({Length: content.length}), content))
    )
    return page
  })
  spoil(document, list)
  delete context.trailerInfo.Info
  return document.save({useObjectStreams: false})
}
