import type {ContentsEntry, Heading, NumberedChapter} from '../model/book.ts'

/** Headings below this are not in the table of contents. */
const deepest = 3

/**
 * The table of contents of what was written: three levels, one level for front and back matter.
 *
 * Pages that nobody wrote (lists, glossary, index) are for the editions to add.
 */
export function contentsOf(chapters: readonly NumberedChapter[]): readonly ContentsEntry[] {
  return chapters.flatMap(({role, headings}) =>
    nest(headings.filter(({depth}) => depth <= (role === 'body' || role === 'appendix' ? deepest : 1)))
  )
}

/** Put each heading under the nearest one before it that is less deep. */
function nest(headings: readonly Heading[]): readonly ContentsEntry[] {
  const [first, ...rest] = headings
  if (!first) return []

  const next = rest.findIndex(({depth}) => depth <= first.depth)
  const below = next < 0 ? rest : rest.slice(0, next)
  const after = next < 0 ? [] : rest.slice(next)
  const {id: target, depth, number, text} = first

  return [{target, depth, number, text, children: nest(below)}, ...nest(after)]
}
