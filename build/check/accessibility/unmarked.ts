import {scanOperations} from '../../pdf/scan-operations.ts'

const shows = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'BI', 'Tj', 'TJ', "'", '"'])

/**
 * Whether a stream draws something outside of marked content. What forms
 * draw is looked at where they are.
 *
 * @param content
 *   Decoded.
 */
export function hasUnmarked(content: Uint8Array): boolean {
  let depth = 0
  let isFound = false
  scanOperations(content, (operator) => {
    if (operator === 'BDC' || operator === 'BMC') depth++
    else if (operator === 'EMC') depth--
    else if (depth === 0 && shows.has(operator)) isFound = true
  })
  return isFound
}
