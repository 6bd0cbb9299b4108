import type {Piece} from '../content/align.ts'
import type {ExpectedChapter} from '../content/passage.ts'
import {firstUnit, unitAt} from '../content/passage.ts'
import type {PdfBlock} from '../content/pdf-blocks.ts'
import {linesOf} from './lines.ts'
import type {SetBlock, SetPage} from './subject.ts'

/**
 * The pages of a chapter with their lines, each block with its place in the
 * manuscript, as far as the content proof found it.
 *
 * @param chapter
 *   As written.
 * @param pieces
 *   Where its blocks have their text from.
 * @param from
 *   Position of the chapter's first page.
 * @param wheres
 *   Names of its pages; blank ones have no blocks.
 */
export function setPages(
  chapter: ExpectedChapter,
  pieces: readonly Piece<PdfBlock>[],
  from: number,
  wheres: readonly string[]
): readonly SetPage[] {
  const byPage = Map.groupBy(
    pieces.filter(({shown, block}) => shown === 0 && block.element),
    ({block}) => block.where
  )
  const filled = wheres.flatMap((where, index) => {
    const blocks = byPage.get(where)
    return blocks
      ? [{where, position: from + index, blocks: endsOnly(blocks.map((piece) => setBlock(piece, chapter)))}]
      : []
  })

  let next: SetPage | undefined
  return filled
    .toReversed()
    .map((page, index): SetPage => {
      const set = {...page, isFirst: index === filled.length - 1, isLast: index === 0, next}
      next = set
      return set
    })
    .toReversed()
}

/** Only what is first on a page can go on from the one before, and only what is last on it to the next. */
function endsOnly(blocks: readonly SetBlock[]): readonly SetBlock[] {
  return blocks.map((block, index) => ({
    ...block,
    isContinued: block.isContinued && blocks.findIndex(({isNote}) => isNote === block.isNote) === index,
    goesOn: block.goesOn && blocks.findLastIndex(({isNote}) => isNote === block.isNote) === index
  }))
}

function setBlock({block, passage, expected, end}: Piece<PdfBlock>, {notes}: ExpectedChapter): SetBlock {
  const unit = unitAt(passage, expected)
  const last = unitAt(passage, end - 1)
  return {
    block,
    lines: linesOf(block),
    file: unit?.file ?? '',
    place: unit?.place,
    isNote: notes.some((note) => note === passage),
    isContinued: passage.starts[firstUnit(passage, expected)] !== expected,
    goesOn: last !== undefined && unitAt(passage, end) === last && end < passage.text.length
  }
}
