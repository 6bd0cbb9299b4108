import {isDeepStrictEqual} from 'node:util'
import type {Book} from '../model/book.ts'
import type {ScreenEdition} from '../model/edition.ts'
import type {Flow, Press, PrintStyles} from '../model/press.ts'
import {bindPages} from '../paged/bind-pages.ts'
import {draftBook, picturesIn} from '../paged/drafts.ts'
import {placeFlows} from '../paged/place-flows.ts'
import {joinDocuments} from '../pdf/join/join-documents.ts'
import {designOf} from './design.ts'

/** The pages of one chapter. */
export interface ChapterPages {
  readonly bytes: Uint8Array
  /** For laying it out again when it has changed. */
  readonly laidOut: LaidOutChapter
}

/** A flow and the styles that it was laid out with. */
export interface LaidOutChapter {
  readonly styles: PrintStyles
  readonly flow: Flow
}

/**
 * Lay out and print one chapter by itself, as fast as it goes: without tags,
 * bookmarks, and page numbers of other chapters.
 *
 * @param path
 *   Of a chapter.
 * @param earlier
 *   The chapter as it was: only pages that have changed are laid out.
 * @throws
 *   When the book has no such chapter.
 */
export async function layOutChapter(
  book: Book,
  path: string,
  edition: ScreenEdition,
  press: Press,
  earlier?: LaidOutChapter
): Promise<ChapterPages> {
  const only = {...book, chapters: book.chapters.filter((chapter) => chapter.path === path)}
  const {written, documentOf, styles, pictures} = await draftBook(only, designOf(edition), press)
  const draft = [...written.before, ...written.text].find(({name}) => name === path)
  if (!draft) throw new Error(`Expected a chapter ${path}`)

  const document = documentOf(draft)
  const isSameDesign = isDeepStrictEqual(earlier?.styles, document.styles)
  const flow = await press.layOut(document, isSameDesign ? earlier?.flow : undefined)
  const groups = groupsOf(flow).map((group) => ({flow: group, folios: draft.folios}))
  const printed = await Promise.all(
    bindPages(placeFlows(groups), groups).map((bound) =>
      press.print({
        name: path,
        title: path,
        language: book.metadata.language,
        body: bound.body,
        styles: [...bound.styles, styles.native],
        tagged: false,
        characters: document.characters,
        pictures: picturesIn(bound.body, pictures)
      })
    )
  )
  const bytes = await (await joinDocuments(printed)).save({useObjectStreams: false, objectsPerTick: Infinity})
  return {bytes, laidOut: {styles: document.styles, flow}}
}

/** Pages that are printed together; an even number, so that each group begins on the right. */
const groupSize = 16

/** A flow as several: the groups of pages that did not change need not be printed again. */
function groupsOf(flow: Flow): readonly Flow[] {
  const count = Math.ceil(flow.pages.length / groupSize)
  return Array.from({length: count}, (_, index) => {
    const start = index * groupSize
    const here = Object.entries(flow.pageOf).filter(([, page]) => Math.floor(page / groupSize) === index)
    return {
      ...flow,
      pages: flow.pages.slice(start, start + groupSize),
      pageOf: Object.fromEntries(here.map(([id, page]) => [id, page - start]))
    }
  })
}
