import type {Diagnostic} from '../../model/diagnostic.ts'
import {align, type Piece} from './align.ts'
import {contentFindings} from './findings.ts'
import {indentFindings} from './indents.ts'
import type {ExpectedChapter, ShownBlock} from './passage.ts'

/** What was found of a chapter in a file. */
export interface Proof<Block extends ShownBlock> {
  readonly pieces: readonly Piece<Block>[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Most findings of one chapter that are told: after so many the file is another book. */
const most = 20

/**
 * Prove that a file shows each sign of a chapter once, in order, and each line
 * of code in its column.
 *
 * @param chapter
 *   As its author wrote it.
 * @param blocks
 *   What the file shows of it, in reading order.
 * @returns
 *   Where each block has its text from, and what is wrong (`content/…`).
 */
export function proveContent<Block extends ShownBlock>(
  chapter: ExpectedChapter,
  blocks: readonly Block[]
): Proof<Block> {
  const {pieces, differences} = align(chapter, blocks)
  const diagnostics = [...contentFindings(chapter, differences), ...indentFindings(pieces)]
  return {pieces, diagnostics: diagnostics.slice(0, most)}
}
