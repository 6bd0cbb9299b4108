import {operationsOf} from '../../pdf/content-stream.ts'

const begins = /^B(DC|MC)$/
const shows = /^(S|s|f|F|f\*|B|B\*|b|b\*|sh|BI|Tj|TJ|'|")$/

/**
 * Whether a stream draws something outside of marked content. What forms
 * draw is looked at where they are.
 *
 * @param source
 *   Content, decoded.
 */
export function hasUnmarked(source: string): boolean {
  let depth = 0
  for (const {operator} of operationsOf(source)) {
    if (begins.test(operator)) depth++
    else if (operator === 'EMC') depth--
    else if (depth === 0 && shows.test(operator)) return true
  }
  return false
}
