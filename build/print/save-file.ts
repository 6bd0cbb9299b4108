import type {PDFDocument} from 'pdf-lib'
import type {Printer} from '../model/printer.ts'

/** How pdf-lib begins every file, whatever is in it. */
const written = '%PDF-1.7'

/**
 * Write a file as old machines read it: every object by itself, and the
 * version that its standard asks for (PDF 1.3 for PDF/X-1a:2001 and
 * PDF/X-3:2002).
 */
export async function saveFile(document: PDFDocument, {standard}: Printer): Promise<Uint8Array> {
  const bytes = await document.save({useObjectStreams: false, updateFieldAppearances: false})
  const version = standard.value.name === 'none' ? '%PDF-1.4' : '%PDF-1.3'
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, written.length)
  if (head.toString('latin1') === written) head.write(version, 'latin1')
  return bytes
}
