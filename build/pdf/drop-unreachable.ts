import {PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream} from 'pdf-lib'

/**
 * Delete the objects of a file that nothing leads to any more.
 *
 * pdf-lib writes every object that it knows: without this, tags and bookmarks
 * that were taken out of the catalogue would stay in the file.
 */
export function dropUnreachable(context: PDFContext): void {
  const reached = new Set<string>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info]

  for (let object = waiting.pop(); object !== undefined || waiting.length > 0; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue
      reached.add(object.tag)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(object.dict)
  }

  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!reached.has(reference.tag)) context.delete(reference)
  }
}
