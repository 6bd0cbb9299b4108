import {PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef} from 'pdf-lib'

const [outlines, first, last] = [PDFName.of('Outlines'), PDFName.of('First'), PDFName.of('Last')]
const [previous, next, parent] = [PDFName.of('Prev'), PDFName.of('Next'), PDFName.of('Parent')]
const count = PDFName.of('Count')

/** Put the bookmarks of several catalogues one after the other into the first (ISO 32000-2, 12.3.3). */
export function joinBookmarks(catalogs: readonly [PDFDict, ...PDFDict[]]): void {
  const [{context}] = catalogs
  const parts = catalogs.flatMap((catalog) => {
    const [reference, root] = [catalog.get(outlines), catalog.lookupMaybe(outlines, PDFDict)]
    return root?.has(first) && reference instanceof PDFRef ? [{reference, root}] : []
  })
  const [whole, ...others] = parts
  if (!whole) return

  catalogs[0].set(outlines, whole.reference)
  let end = whole.root.get(last)
  for (const {reference, root} of others) {
    const begin = root.get(first)
    itemAt(end)?.set(next, begin ?? whole.reference)
    if (end) itemAt(begin)?.set(previous, end)
    for (let item = itemAt(begin); item; item = itemAt(item.get(next))) item.set(parent, whole.reference)
    end = root.get(last)
    whole.root.set(count, PDFNumber.of(countOf(whole.root) + countOf(root)))
    context.delete(reference)
  }
  if (end) whole.root.set(last, end)

  function itemAt(object: PDFObject | undefined): PDFDict | undefined {
    const item = context.lookup(object)
    return item instanceof PDFDict ? item : undefined
  }
}

/** How many bookmarks show when it is opened. */
function countOf(root: PDFDict): number {
  return root.lookupMaybe(count, PDFNumber)?.asNumber() ?? 0
}
