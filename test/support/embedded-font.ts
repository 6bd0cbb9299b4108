import {type PDFContext, PDFRawStream} from 'pdf-lib'

/** A TrueType font that is embedded as far as a check can see: signs half as wide as high, in a file without content. */
export function embeddedFont(context: PDFContext) {
  const file = context.register(PDFRawStream.of(context.obj({Length: 0}), new Uint8Array()))
  return {
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'ABCDEF+Noto',
    FirstChar: 32,
    Widths: Array.from({length: 95}, () => 500),
    FontDescriptor: context.register(context.obj({Type: 'FontDescriptor', FontFile2: file}))
  }
}
