import {createHash} from 'node:crypto'
import {PDFArray, type PDFDocument, PDFHexString} from 'pdf-lib'

/**
 * Give a file an identifier made from what was printed, so that the same pages
 * have the same one (ISO 32000-2, 14.4).
 *
 * @param printed
 *   PDFs of its parts, which name no time of printing.
 */
export function identify({context}: PDFDocument, printed: readonly Uint8Array[]): void {
  const hash = createHash('sha256')
  for (const part of printed) hash.update(part)
  const identifier = PDFHexString.of(hash.digest('hex').slice(0, 32))
  const identifiers = PDFArray.withContext(context)
  identifiers.push(identifier)
  identifiers.push(identifier)
  context.trailerInfo.ID = identifiers
}
