import type {Book, CaptionEntry, Metadata, NumberedChapter} from '../model/book.ts'
import type {Wording} from '../model/wording.ts'

/** What an author calls each list. */
const names = {figure: 'figures', table: 'tables', listing: 'listings'} as const

/**
 * The lists of figures, tables and listings: everything of a kind that has a caption, in reading order.
 *
 * @param wanted
 *   A list that the author does not want is empty.
 */
export function listsOf(
  chapters: readonly NumberedChapter[],
  wording: Wording,
  wanted: Metadata['lists']
): Book['lists'] {
  const captioned = chapters.flatMap((chapter) => chapter.captioned)
  const list = (kind: keyof Book['lists']): readonly CaptionEntry[] =>
    captioned
      .filter((thing) => thing.kind === kind && wanted?.[names[kind]] !== false)
      .map(({id, number, caption}) => ({target: id, label: wording.captioned[kind](number), caption}))

  return {figure: list('figure'), table: list('table'), listing: list('listing')}
}
