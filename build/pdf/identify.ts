import {createHash} from 'node:crypto'
import {PDFArray, type PDFDocument, PDFHexString} from 'pdf-lib'

/**
 * Give a file an identifier made from what was printed, so that the same pages
 * have the same one (ISO 32000-2, 14.4).
 *
 * @param printed
 *   PDF as Chromium wrote it.
 */
export function identify({context}: PDFDocument, printed: Uint8Array): void {
  const hash = createHash('sha256').update(withoutDates(printed)).digest('hex')
  const identifier = PDFHexString.of(hash.slice(0, 32))
  const identifiers = PDFArray.withContext(context)
  identifiers.push(identifier)
  identifiers.push(identifier)
  context.trailerInfo.ID = identifiers
}

/** Chromium's two dates are the only bytes in which two prints of the same pages differ. */
function withoutDates(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString('latin1')
  return Buffer.from(text.replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, '/$1 ()'), 'latin1')
}
