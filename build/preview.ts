import {assemble} from './assemble/index.ts'
import {read} from './build.ts'
import {fillPlatformTables} from './matter/platform-table.ts'
import type {Book, Chapter, ChapterSources, Manuscript} from './model/book.ts'
import {copyNodes, copyTree} from './model/copy-tree.ts'
import type {Diagnosed, Diagnostic} from './model/diagnostic.ts'
import type {ScreenEdition} from './model/edition.ts'
import type {Press} from './model/press.ts'
import type {World} from './model/world.ts'
import {layOutChapter} from './screen/lay-out-chapter.ts'

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
  /** Lay out the chapters that have changed since the last time; none the first time, when the book is read in. */
  readonly update: (manuscript: Manuscript) => Promise<Diagnosed<readonly PreviewedChapter[]>>
}

/** A chapter as it was transformed, and what it was made of. */
interface Known {
  readonly sources: ChapterSources['sources']
  /** Files that it shows or includes. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>
  readonly chapter: Diagnosed<Chapter>
}

/**
 * Open a book for previews: whatever does not change is kept in memory, and
 * the browser stays open.
 *
 * Samples are not checked, and there is neither front matter nor an index.
 */
export function openPreview(edition: ScreenEdition, world: World & Press): Preview {
  const known = new Map<string, Known>()

  async function isKnown(chapter: ChapterSources): Promise<boolean> {
    const before = known.get(chapter.path)
    if (!before || before.sources.length !== chapter.sources.length) return false
    const isSame = chapter.sources.every(
      ({path, text}, index) => before.sources[index]?.path === path && before.sources[index]?.text === text
    )
    if (!isSame) return false
    const found = [...before.files].map(async ([path, bytes]) => isEqual(await world.read(path), bytes))
    return (await Promise.all(found)).every(Boolean)
  }

  async function readIn(chapter: ChapterSources): Promise<void> {
    const files = new Map<string, Uint8Array | undefined>()
    const watched: World & Press = {
      ...world,
      async read(path) {
        const bytes = await world.read(path)
        files.set(path, bytes)
        return bytes
      }
    }
    const [made] = await read([chapter], watched, () => {})
    if (made) known.set(chapter.path, {sources: chapter.sources, files, chapter: made})
  }

  /** Trees are copied: assembly edits them. */
  function assembled(manuscript: Manuscript): Diagnosed<Book> {
    const chapters = manuscript.chapters.flatMap(({path}) => known.get(path)?.chapter.value ?? [])
    const book = assemble(manuscript, chapters.map(copyOf))
    fillPlatformTables(book.value)
    return book
  }

  return {
    async update(manuscript) {
      const isFirst = known.size === 0
      const isNew = await Promise.all(manuscript.chapters.map(async (one) => !(await isKnown(one))))
      const changed = manuscript.chapters.filter((_, index) => isNew[index])
      await Promise.all(changed.map(readIn))
      const book = assembled(manuscript)
      const shown = isFirst ? [] : changed
      // The first chapter is laid out in any case: the browser starts, and fonts are cut.
      const warm = isFirst ? manuscript.chapters.slice(0, 1) : shown

      const laidOut = await Promise.all(
        warm.map(async ({path}): Promise<PreviewedChapter> => {
          const {bytes, pages} = await layOutChapter(book.value, path, edition, world)
          return {path, bytes, pages}
        })
      )
      const noticed: Diagnostic[] = changed.flatMap(({path}) => [
        ...(known.get(path)?.chapter.diagnostics ?? [])
      ])
      return {value: isFirst ? [] : laidOut, diagnostics: [...noticed, ...book.diagnostics]}
    }
  }
}

function copyOf(chapter: Chapter): Chapter {
  const parts = chapter.parts.map((part) => ({
    ...part,
    tree: copyTree(part.tree),
    footnotes: part.footnotes.map((note) => ({...note, children: copyNodes(note.children)}))
  }))
  return {...chapter, parts}
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0
}
