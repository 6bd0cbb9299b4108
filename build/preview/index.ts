import {isDeepStrictEqual} from 'node:util'
import {assemble} from '../assemble/index.ts'
import {fillPlatformTables} from '../matter/platform-table.ts'
import type {Book, Manuscript} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {ScreenEdition} from '../model/edition.ts'
import type {Press} from '../model/press.ts'
import type {World} from '../model/world.ts'
import {type LaidOutChapter, layOutChapter} from '../screen/lay-out-chapter.ts'
import {keepChapters} from './kept-chapters.ts'

/** A chapter's pages by themselves. */
export interface PreviewedChapter {
  /** Path of the chapter. */
  readonly path: string
  /** PDF without tags and bookmarks; its folios count from 1, and page numbers of other chapters are missing. */
  readonly bytes: Uint8Array
  readonly pages: number
}

/** A book that is being written. */
export interface Preview {
  /**
   * Lay out the chapters that have changed since the last time; none the first time, when the book is
   * read in. In another edition, with pages of another size, all that were shown are laid out again.
   */
  readonly update: (
    manuscript: Manuscript,
    edition: ScreenEdition
  ) => Promise<Diagnosed<readonly PreviewedChapter[]>>
  /** Lay out all other chapters, so that a change in one of them is seen as soon; updates go before. */
  readonly layOutAhead: () => Promise<void>
}

/**
 * Open a book for previews: whatever does not change is kept in memory, and
 * the browser stays open.
 *
 * Of a file that changes, its chapter is assembled with outlines of all
 * others, and of its pages only those are laid out and printed that are not as
 * they were. Samples are not checked, and there is neither front matter nor an
 * index.
 */
export function openPreview(world: World & Press): Preview {
  const kept = keepChapters(world)
  const laidOut = new Map<string, LaidOutChapter>()
  /** By path, the edition in which a chapter was shown last. */
  const shown = new Map<string, ScreenEdition>()
  let latest: {readonly manuscript: Manuscript; readonly edition: ScreenEdition} | undefined
  let underWay: Promise<unknown> = Promise.resolve()

  /** A book of which some chapters are whole. */
  function assembled(manuscript: Manuscript, paths: readonly string[]): Diagnosed<Book> {
    const chapters = manuscript.chapters.flatMap(
      ({path}) => (paths.includes(path) ? kept.whole(path) : kept.outline(path)) ?? []
    )
    const book = assemble(manuscript, chapters)
    fillPlatformTables(book.value)
    return book
  }

  async function pagesOf(book: Book, path: string, edition: ScreenEdition): Promise<PreviewedChapter> {
    const made = await layOutChapter(book, path, edition, world, laidOut.get(path))
    laidOut.set(path, made.laidOut)
    return {path, bytes: made.bytes, pages: made.laidOut.flow.pages.length}
  }

  async function update(
    manuscript: Manuscript,
    edition: ScreenEdition
  ): Promise<Diagnosed<readonly PreviewedChapter[]>> {
    const before = latest
    latest = {manuscript, edition}
    const changed = (await kept.read(manuscript.chapters)).map(({path}) => path)
    const again = manuscript.chapters
      .map(({path}) => path)
      .filter((path) => shown.has(path) && !isDeepStrictEqual(shown.get(path), edition))
    // The first chapter is laid out in any case: the browser starts, and fonts are cut.
    const wanted = before ? [...new Set([...changed, ...again])] : changed.slice(0, 1)
    const book = assembled(manuscript, wanted)
    const chapters = await Promise.all(wanted.map((path) => pagesOf(book.value, path, edition)))
    if (before) for (const path of wanted) shown.set(path, edition)
    return {
      value: before ? chapters : [],
      diagnostics: [...new Set([...changed, ...wanted])].flatMap(kept.diagnosticsOf).concat(book.diagnostics)
    }
  }

  return {
    update(manuscript, edition) {
      const result = update(manuscript, edition)
      underWay = result.catch(() => {})
      return result
    },

    async layOutAhead() {
      await underWay
      if (!latest) return
      const {manuscript, edition} = latest
      const paths = manuscript.chapters.map(({path}) => path)
      // What changes in the meantime is laid out again after it, as after any earlier state.
      const {value: book} = assembled(manuscript, paths)
      for (const path of paths) {
        await underWay
        if (!laidOut.has(path)) await pagesOf(book, path, edition)
      }
    }
  }
}
