import type {ElementContent} from 'hast'

/** Deepest heading that the contents list: a file that began deeper could not be reached from them. */
const deepest = 3

/**
 * Cut the blocks of a part at its headings until no piece is too large.
 *
 * Cuts at the highest level that helps, never between two headings, and puts as many sections into a piece
 * as fit. A section without headings of its own stays whole, however large it is: a rule reports it
 * (`epub/large-file`).
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
  const fits = (nodes: readonly ElementContent[]): boolean =>
    nodes.reduce((sum, block) => sum + sizeOf(block), 0) <= limit
  return splitAtDepth(blocks, 1, fits)
}

function splitAtDepth(
  blocks: readonly ElementContent[],
  depth: number,
  fits: (blocks: readonly ElementContent[]) => boolean
): readonly (readonly ElementContent[])[] {
  if (depth > deepest || fits(blocks)) return [blocks]

  const pieces: (readonly ElementContent[])[] = []
  for (const section of sections(blocks, depth)) {
    const joined = [...(pieces.at(-1) ?? []), ...section]
    if (pieces.length > 0 && fits(joined)) pieces[pieces.length - 1] = joined
    else pieces.push(...splitAtDepth(section, depth + 1, fits))
  }
  return pieces
}

function sections(blocks: readonly ElementContent[], depth: number): readonly ElementContent[][] {
  const result: ElementContent[][] = []
  for (const block of blocks) {
    const last = result.at(-1)
    const isStart = depthOf(block) <= depth && last?.some((before) => !isHeading(before) && !isBlank(before))
    if (last === undefined || isStart) result.push([block])
    else last.push(block)
  }
  return result
}

function isHeading(block: ElementContent): boolean {
  return depthOf(block) < Number.POSITIVE_INFINITY
}

function isBlank(block: ElementContent): boolean {
  return block.type === 'text' && block.value.trim() === ''
}

function depthOf(block: ElementContent): number {
  const match = block.type === 'element' ? /^h([1-6])$/.exec(block.tagName) : null
  return match ? Number(match[1]) : Number.POSITIVE_INFINITY
}
