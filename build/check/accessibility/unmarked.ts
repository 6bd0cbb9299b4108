import {ContentScanner, operatorCode} from '../../pdf/content-scanner.ts'

const begins = codesOf('BDC BMC')
const ends = operatorCode('EMC')
const shows = codesOf('S s f F f* B B* b b* sh BI Tj TJ \' "')

/**
 * Whether a stream draws something outside of marked content. What forms
 * draw is looked at where they are.
 *
 * @param content
 *   Decoded.
 */
export function hasUnmarked(content: Uint8Array): boolean {
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
