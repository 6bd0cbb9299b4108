import type {Book, CaptionEntry, NumberedChapter} from '../model/book.ts'
import type {Wording} from '../model/wording.ts'

/** The lists of figures, tables and listings: everything of a kind that has a caption, in reading order. */
export function listsOf(chapters: readonly NumberedChapter[], wording: Wording): Book['lists'] {
  const captioned = chapters.flatMap((chapter) => chapter.captioned)
  const list = (kind: keyof Book['lists']): readonly CaptionEntry[] =>
    captioned
      .filter((thing) => thing.kind === kind)
      .map(({id, number, caption}) => ({target: id, label: wording.captioned[kind](number), caption}))

  return {figure: list('figure'), table: list('table'), listing: list('listing')}
}
