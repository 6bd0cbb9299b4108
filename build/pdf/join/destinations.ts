import {PDFDict, PDFName, PDFRef} from 'pdf-lib'

/** Put the named destinations of several catalogues into the first (ISO 32000-2, 12.3.2.4). */
export function joinDestinations(catalogs: readonly [PDFDict, ...PDFDict[]]): void {
  const [first, ...others] = catalogs
  const {context} = first
  const key = PDFName.of('Dests')
  for (const catalog of others) {
    const [reference, part] = [catalog.get(key), catalog.lookupMaybe(key, PDFDict)]
    if (!part) continue
    const all = first.lookupMaybe(key, PDFDict)
    if (!all) {
      first.set(key, reference ?? part)
      continue
    }
    for (const [name, destination] of part.entries()) all.set(name, destination)
    if (reference instanceof PDFRef) context.delete(reference)
  }
}
