import {PDFArray, type PDFPage, PDFStream} from 'pdf-lib'
import {bytesOf, latin1} from './stream-bytes.ts'

/** What a page draws: its streams one after the other, decoded. */
export function contentBytesOf({node}: PDFPage): Uint8Array {
  const contents = node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((item) => node.context.lookup(item)) : [contents]
  const decoded = streams.filter((stream) => stream instanceof PDFStream).map(bytesOf)
  const [only] = decoded
  if (only && decoded.length === 1) return only
  return Buffer.concat(decoded.flatMap((bytes, index) => (index > 0 ? [lineEnd, bytes] : [bytes])))
}

const lineEnd = Uint8Array.of(10)

/** The same, bytes as characters of Latin-1. */
export function contentOf(page: PDFPage): string {
  return latin1(contentBytesOf(page))
}
