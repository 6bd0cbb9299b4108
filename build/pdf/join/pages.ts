import {PDFDict, PDFName, PDFNumber, PDFPageTree} from 'pdf-lib'

/** Put the page trees of several catalogues one after the other into the first (ISO 32000-2, 7.7.3). */
export function joinPages(catalogs: readonly [PDFDict, ...PDFDict[]]): void {
  const [{context}] = catalogs
  const tree = PDFPageTree.withContext(context)
  const reference = context.register(tree)
  const kids = context.obj([])
  let count = 0
  for (const catalog of catalogs) {
    const [node, part] = [catalog.get(PDFName.of('Pages')), catalog.lookup(PDFName.of('Pages'), PDFDict)]
    if (node) kids.push(node)
    part.set(PDFName.of('Parent'), reference)
    count += part.lookup(PDFName.of('Count'), PDFNumber).asNumber()
  }
  tree.set(PDFName.of('Kids'), kids)
  tree.set(PDFName.of('Count'), PDFNumber.of(count))
  catalogs[0].set(PDFName.of('Pages'), reference)
}
