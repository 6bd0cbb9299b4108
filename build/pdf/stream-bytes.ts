import {inflateSync} from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFStream
} from 'pdf-lib'

/**
 * The bytes of a stream without its filters.
 *
 * @throws
 *   When a filter is none of those for data, such as that of a JPEG picture.
 */
export function bytesOf(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  // By far the most frequent case, and Node's own is several times faster.
  if (filterOf(stream) === 'FlateDecode' && predictorOf(stream.dict) === 1)
    return inflateSync(stream.contents)
  return decodePDFRawStream(stream).decode()
}

/** Name of the only filter; `undefined` when there is none, or several. */
export function filterOf({dict}: PDFStream): string | undefined {
  const filter = dict.context.lookup(dict.get(PDFName.of('Filter')))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only instanceof PDFName ? only.decodeText() : undefined
}

function predictorOf(dict: PDFDict): number {
  const parameters = dict.context.lookup(dict.get(PDFName.of('DecodeParms')))
  const predictor = parameters instanceof PDFDict ? parameters.lookup(PDFName.of('Predictor')) : undefined
  return predictor instanceof PDFNumber ? predictor.asNumber() : parameters instanceof PDFArray ? 0 : 1
}

/** Bytes as characters of Latin-1, which content streams are read as. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
