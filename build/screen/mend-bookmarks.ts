import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString} from 'pdf-lib'

/**
 * Take the signs of notes out of bookmarks: Chromium writes all text of a heading.
 *
 * @param titles
 *   By the text of a heading that calls notes: its text without their signs. Blanks do not count.
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
