import {PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef} from 'pdf-lib'
import {type Operation, operationsOf} from '../../pdf/content-stream.ts'
import {bytesOf, latin1} from '../../pdf/stream-bytes.ts'

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
      if (!latin1(bytesOf(drawn)).includes('/MCID')) continue
      tagged.add(name.decodeText())
      mark(form, drawn.dict.lookupMaybe(PDFName.of('Resources'), PDFDict))
    }
    const source = latin1(bytesOf(stream))
    const marked = marking([...operationsOf(source)], tagged)
    if (marked === undefined) return
    const dictionary = stream.dict.clone(context)
    dictionary.delete(PDFName.of('Filter'))
    dictionary.delete(PDFName.of('DecodeParms'))
    const plain = context.flateStream(Buffer.from(marked, 'latin1'))
    for (const [key, value] of plain.dict.entries()) dictionary.set(key, value)
    context.assign(reference, PDFRawStream.of(dictionary, plain.contents))
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

const [begins, ends] = [/^B(DC|MC)$/, /^EMC$/]
const builds = /^(m|l|c|v|y|h|re|W\*?)$/
const paints = /^(S|s|f|F|f\*|B|B\*|b|b\*|n|sh|BI)$/

/**
 * The operations with marks around what is drawn outside of marked content.
 *
 * @param tagged
 *   Names of forms with structure of their own.
 * @returns
 *   Nothing when all is marked.
 */
function marking(operations: readonly Operation[], tagged: ReadonlySet<string>): string | undefined {
  const pieces: string[] = []
  let depth = 0
  let isOpen = false
  let count = 0
  const open = () => {
    if (isOpen) return
    pieces.push('/Artifact BMC')
    isOpen = true
    count++
  }
  const close = () => {
    if (isOpen) pieces.push('EMC')
    isOpen = false
  }

  for (let index = 0; index < operations.length; index++) {
    const operation = operations[index]
    if (!operation) break
    const {operator, operands, raw} = operation
    if (begins.test(operator)) {
      close()
      depth++
    } else if (ends.test(operator)) depth--
    else if (depth === 0) {
      if (operator === 'BT') {
        const to = operations.findIndex((other, at) => at > index && other.operator === 'ET')
        // A mark may not begin outside of a text object and end inside.
        if (operations.slice(index, to).some((inner) => begins.test(inner.operator))) close()
        else open()
      } else if (operator === 'Do') {
        const [form] = operands
        const name = typeof form === 'object' && form !== null && 'name' in form ? form.name.slice(1) : ''
        if (tagged.has(name)) close()
        else open()
      } else if (builds.test(operator) || paints.test(operator)) open()
      else if (operator === 'Q' || operator === 'q') close()
    }
    pieces.push(raw)
  }
  close()
  return count > 0 ? pieces.join('\n') : undefined
}
