import {PDFArray, type PDFPage, PDFStream} from 'pdf-lib'
import {bytesOf, latin1} from './stream-bytes.ts'

/** What a page draws: its streams one after the other, decoded. */
export function contentOf({node}: PDFPage): string {
  const contents = node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((item) => node.context.lookup(item)) : [contents]
  return streams
    .filter((stream) => stream instanceof PDFStream)
    .map((stream) => latin1(bytesOf(stream)))
    .join('\n')
}
