import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef} from 'pdf-lib'

/** How the ids of calls begin, to which the sign of every note links back. */
const callPrefix = 'fnref'

/**
 * Name the notes in the structure tree of a PDF: Chromium knows no such type.
 *
 * A note is the element around the paragraph that begins with a link back to
 * its call. (ISO 32000-1, 14.8.4.4 `Note`; ISO 14289-1, 7.9: each has an `ID`.)
 */
export function tagNotes({context}: PDFDocument): void {
  const calls = new Map<string, string>()
  const links: PDFDict[] = []
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const target = object.get(PDFName.of('Dest'))
    if (target instanceof PDFName && target.decodeText().startsWith(callPrefix))
      calls.set(reference.toString(), target.decodeText())
    else if (object.get(PDFName.of('S')) === PDFName.of('Link')) links.push(object)
  }

  for (const element of links) {
    const call = annotationsOf(element).flatMap((link) => calls.get(link.toString()) ?? [])[0]
    if (call === undefined) continue
    const note = parentOf(parentOf(element))
    if (note?.get(PDFName.of('S')) !== PDFName.of('NonStruct')) continue
    note.set(PDFName.of('S'), PDFName.of('Note'))
    note.set(PDFName.of('ID'), PDFHexString.fromText(`note-${call.slice(callPrefix.length)}`))
  }

  function parentOf(element: PDFDict | undefined): PDFDict | undefined {
    return element?.lookupMaybe(PDFName.of('P'), PDFDict)
  }
}

/** Annotations that belong to an element of the structure tree. */
function annotationsOf(element: PDFDict): readonly PDFRef[] {
  const children = element.lookup(PDFName.of('K'))
  if (!(children instanceof PDFArray)) return []
  return children.asArray().flatMap((child) => {
    const link = child instanceof PDFDict ? child.get(PDFName.of('Obj')) : undefined
    return link instanceof PDFRef ? [link] : []
  })
}
