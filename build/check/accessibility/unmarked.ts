import type {PDFPage} from 'pdf-lib'
import {ContentScanner, operatorCode} from '../../pdf/content-scanner.ts'
import {contentBytesOf} from '../../pdf/page-content.ts'

const begins = codesOf('BDC BMC')
const ends = operatorCode('EMC')
const shows = codesOf('S s f F f* B B* b b* sh BI Tj TJ \' "')

/** How many of these pages draw something outside of marked content. */
export function unmarkedAmong(pages: readonly PDFPage[]): number {
  return pages.filter((page) => hasUnmarked(contentBytesOf(page))).length
}

/**
 * Whether a stream draws something outside of marked content. What forms
 * draw is looked at where they are.
 *
 * @param content
 *   Decoded.
 */
function hasUnmarked(content: Uint8Array): boolean {
  const scanner = new ContentScanner(content)
  let depth = 0
  while (scanner.next()) {
    const {operator} = scanner
    if (begins.has(operator)) depth++
    else if (operator === ends) depth--
    else if (depth === 0 && shows.has(operator)) return true
  }
  return false
}

function codesOf(operators: string): ReadonlySet<number> {
  return new Set(operators.split(' ').map(operatorCode))
}
