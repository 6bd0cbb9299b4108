import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib'

/**
 * Give bookmarks the text that they should have: Chromium writes all text of a
 * heading, with the signs of its notes, and without blanks between boxes.
 *
 * @param titles
 *   By the text of a heading: that of its bookmark. Blanks in the former do not count.
 */
export function mendBookmarks({context}: PDFDocument, titles: ReadonlyMap<string, string>): void {
  if (titles.size === 0) return
  const wanted = new Map([...titles].map(([text, title]) => [withoutBlanks(text), title]))
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('Parent'))) continue
    const title = object.get(PDFName.of('Title'))
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue
    const mended = wanted.get(withoutBlanks(title.decodeText()))
    if (mended !== undefined) object.set(PDFName.of('Title'), PDFHexString.fromText(mended))
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
