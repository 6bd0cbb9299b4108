import {deflateSync} from 'node:zlib'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef} from 'pdf-lib'
import {ContentScanner, operatorCode} from '../../pdf/content-scanner.ts'
import {bytesOf} from '../../pdf/stream-bytes.ts'
import {writeLines} from '../../pdf/write-lines.ts'

/**
 * Mark as artefacts what a page shows outside of its structure: running heads,
 * folios, backgrounds, rules, repeated heads of tables.
 *
 * Chromium marks what it tags and leaves the rest unmarked, which readers may
 * take for text. (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1.)
 */
export function markArtifacts(document: PDFDocument): void {
  const seen = new Set<string>()
  const {context} = document

  /** Content of a page or a form; what a form draws is looked at in the form. */
  function mark(reference: PDFRef, resources: PDFDict | undefined): void {
    const stream = context.lookup(reference)
    if (seen.has(reference.toString()) || !(stream instanceof PDFRawStream)) return
    seen.add(reference.toString())
    const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    const tagged = new Set<string>()
    for (const [name, form] of forms?.entries() ?? []) {
      const drawn = context.lookup(form)
      if (!(form instanceof PDFRef) || !(drawn instanceof PDFRawStream)) continue
      if (drawn.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue
      if (!Buffer.from(bytesOf(drawn)).includes('/MCID')) continue
      tagged.add(name.decodeText())
      mark(form, drawn.dict.lookupMaybe(PDFName.of('Resources'), PDFDict))
    }
    const marked = marking(bytesOf(stream), tagged)
    if (marked === undefined) return
    // Node's own, several times faster than that of pdf-lib.
    const packed = deflateSync(marked)
    const dictionary = stream.dict.clone(context)
    dictionary.delete(PDFName.of('DecodeParms'))
    dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    dictionary.set(PDFName.of('Length'), PDFNumber.of(packed.length))
    context.assign(reference, PDFRawStream.of(dictionary, packed))
  }

  for (const {node} of document.getPages()) {
    const contents = node.get(PDFName.of('Contents'))
    const list = contents instanceof PDFRef ? context.lookup(contents) : contents
    const streams = list instanceof PDFArray ? list.asArray() : [contents]
    // A stream of a page may end inside what the next one goes on with: Chromium writes one.
    if (streams.length !== 1 || !(streams[0] instanceof PDFRef)) continue
    mark(streams[0], node.Resources())
  }
}

const [begin, beginWith, end, text, textEnd, draw, save, restore] = [
  'BMC',
  'BDC',
  'EMC',
  'BT',
  'ET',
  'Do',
  'q',
  'Q'
].map(operatorCode)

/** What builds a path, and what paints one. */
const paints: ReadonlySet<number> = new Set(
  'm l c v y h re W W* S s f F f* B B* b b* n sh BI'.split(' ').map(operatorCode)
)

const [opening, closing] = [Buffer.from('/Artifact BMC'), Buffer.from('EMC')]

/**
 * The content with marks around what is drawn outside of marked content.
 *
 * @param content
 *   Decoded.
 * @param tagged
 *   Names of forms with structure of their own.
 * @returns
 *   Nothing when all is marked.
 */
function marking(content: Uint8Array, tagged: ReadonlySet<string>): Uint8Array | undefined {
  const scanner = new ContentScanner(content)
  const written = writeLines(content)
  /** Of each mark that is open, whether it is one of the structure. */
  const marks: boolean[] = []
  let depth = 0
  let isOpen = false
  let count = 0

  function open(): void {
    if (isOpen) return
    written.add(opening)
    isOpen = true
    count++
  }

  function close(): void {
    if (isOpen) written.add(closing)
    isOpen = false
  }

  while (scanner.next()) {
    const {operator} = scanner
    if (operator === begin || operator === beginWith) {
      const isStructure = !spellsText(scanner, content)
      if (isStructure) close()
      marks.push(isStructure)
      if (isStructure) depth++
    } else if (operator === end) {
      if (marks.pop()) depth--
    } else if (depth === 0) {
      if (paints.has(operator)) open()
      else if (operator === text) {
        // A mark may not begin outside of a text object and end inside.
        if (marksInText(content, scanner.end)) close()
        else open()
      } else if (operator === draw) {
        if (scanner.kind(0) === 'name' && tagged.has(scanner.raw(0).slice(1))) close()
        else open()
      } else if (operator === save || operator === restore) close()
    }
    written.copy(scanner.start, scanner.end)
  }
  close()
  return count > 0 ? written.bytes() : undefined
}

/** Whether marked content begins in the text object whose beginning ends at an offset. */
function marksInText(content: Uint8Array, from: number): boolean {
  const scanner = new ContentScanner(content, from)
  while (scanner.next() && scanner.operator !== textEnd) {
    const isMark = scanner.operator === begin || scanner.operator === beginWith
    if (isMark && !spellsText(scanner, content)) return true
  }
  return false
}

/** Whether a mark only says which characters some signs stand for, such as a hyphen that does not break. */
function spellsText({operator, start, end: stop}: ContentScanner, content: Uint8Array): boolean {
  if (operator !== beginWith) return false
  const operands = Buffer.from(content.subarray(start, stop)).toString('latin1')
  return operands.includes('/ActualText') && !operands.includes('/MCID')
}
