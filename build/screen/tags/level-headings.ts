import {type PDFDocument, PDFName} from 'pdf-lib'
import {roleOf, structElements} from '../../pdf/structure-tree.ts'

/**
 * Give headings the next level where the author left one out.
 *
 * The book is read as written, a fifth level after a second one among it;
 * in the structure tree a level below has to be the next one. (ISO 14289-1,
 * 7.4.2.)
 */
export function levelHeadings(document: PDFDocument): void {
  /** Headings that what comes next may be below of: the level that each was written with, and the one it has. */
  const above: {readonly written: number; readonly level: number}[] = []
  for (const {element} of structElements(document)) {
    const written = Number(/^H([1-6])$/.exec(roleOf(element))?.[1])
    if (Number.isNaN(written)) continue
    while ((above.at(-1)?.written ?? 0) >= written) above.pop()
    const level = Math.min(written, (above.at(-1)?.level ?? written) + 1)
    above.push({written, level})
    if (level !== written) element.set(PDFName.of('S'), PDFName.of(`H${level}`))
  }
}
