import type {ElementContent} from 'hast'

/** Deepest heading that the contents list: a file that began deeper could not be reached from them. */
const deepest = 3

/**
 * Cut the blocks of a part at its headings until no piece is too large.
 *
 * Cuts at the highest level that helps, and puts as many sections into a piece as fit. A section without
 * headings of its own stays whole, however large it is: a rule reports it (`epub/large-file`).
 *
 * @param blocks
 *   Top-level content of a part.
 * @param limit
 *   Largest size of a piece, in the unit of `sizeOf`.
 * @param sizeOf
 *   Size of a block.
 * @returns
 *   One or more pieces that hold all blocks in order.
 */
export function splitAtHeadings(
  blocks: readonly ElementContent[],
  limit: number,
  sizeOf: (block: ElementContent) => number
): readonly (readonly ElementContent[])[] {
  const total = (nodes: readonly ElementContent[]): number =>
    nodes.reduce((sum, block) => sum + sizeOf(block), 0)
  const depth = Math.min(...blocks.slice(1).map(depthOf))
  if (total(blocks) <= limit || depth > deepest) return [blocks]

  const pieces: (readonly ElementContent[])[] = []
  for (const section of sections(blocks, depth)) {
    const last = pieces.at(-1)
    if (last !== undefined && total(last) + total(section) <= limit) {
      pieces[pieces.length - 1] = [...last, ...section]
    } else {
      pieces.push(...splitAtHeadings(section, limit, sizeOf))
    }
  }
  return pieces
}

function sections(blocks: readonly ElementContent[], depth: number): readonly ElementContent[][] {
  const result: ElementContent[][] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (last === undefined || depthOf(block) === depth) result.push([block])
    else last.push(block)
  }
  return result
}

function depthOf(block: ElementContent): number {
  const match = block.type === 'element' ? /^h([1-6])$/.exec(block.tagName) : null
  return match ? Number(match[1]) : Number.POSITIVE_INFINITY
}
