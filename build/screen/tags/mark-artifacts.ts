import {deflateSync} from 'node:zlib'
import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef} from 'pdf-lib'
import {scanOperations} from '../../pdf/scan-operations.ts'
import {bytesOf, latin1} from '../../pdf/stream-bytes.ts'
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
    const dictionary = stream.dict.clone(context)
    dictionary.delete(PDFName.of('DecodeParms'))
    dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
    // Node's own, several times faster than that of pdf-lib.
    const packed = deflateSync(marked)
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

const builds = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n', 'sh', 'BI'])
const begins = (operator: string | undefined): boolean => operator === 'BDC' || operator === 'BMC'

/**
 * A stream with marks around what is drawn outside of marked content.
 *
 * @param content
 *   Decoded.
 * @param tagged
 *   Names of forms with structure of their own.
 * @returns
 *   Nothing when all is marked.
 */
function marking(content: Uint8Array, tagged: ReadonlySet<string>): Uint8Array | undefined {
  const operators: string[] = []
  const places: number[] = []
  scanOperations(content, (operator, start, end) => {
    operators.push(operator)
    places.push(start, end)
  })
  const written = writeLines(content)
  let depth = 0
  let isOpen = false
  let count = 0
  const open = () => {
    if (isOpen) return
    written.add(opening)
    isOpen = true
    count++
  }
  const close = () => {
    if (isOpen) written.add(closing)
    isOpen = false
  }

  for (const [index, operator] of operators.entries()) {
    const [start = 0, end = 0] = [places[2 * index], places[2 * index + 1]]
    if (begins(operator)) {
      close()
      depth++
    } else if (operator === 'EMC') depth--
    else if (depth === 0) {
      if (operator === 'BT') {
        // A mark may not begin outside of a text object and end inside.
        if (marksText(operators, index)) close()
        else open()
      } else if (operator === 'Do') {
        if (tagged.has(latin1(content.subarray(start, end)).replace(/^\/|\s+Do$/g, ''))) close()
        else open()
      } else if (builds.has(operator) || paints.has(operator)) open()
      else if (operator === 'Q' || operator === 'q') close()
    }
    written.copy(start, end)
  }
  close()
  return count > 0 ? written.bytes() : undefined
}

/** Whether marked content begins inside of the text object at a position. */
function marksText(operators: readonly string[], position: number): boolean {
  for (let at = position; at < operators.length && operators[at] !== 'ET'; at++)
    if (begins(operators[at])) return true
  return false
}

const opening = Buffer.from('/Artifact BMC')
const closing = Buffer.from('EMC')
