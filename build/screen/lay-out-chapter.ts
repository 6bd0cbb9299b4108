import type {Book} from '../model/book.ts'
import type {ScreenEdition} from '../model/edition.ts'
import type {Press} from '../model/press.ts'
import {bindPages} from '../paged/bind-pages.ts'
import {draftBook} from '../paged/drafts.ts'
import {placeFlows} from '../paged/place-flows.ts'
import {designOf} from './design.ts'

/** The pages of one chapter. */
export interface ChapterPages {
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * Lay out and print one chapter by itself, as fast as it goes: without tags,
 * bookmarks, and page numbers of other chapters.
 *
 * @param path
 *   Of a chapter.
 * @throws
 *   When the book has no such chapter.
 */
export async function layOutChapter(
  book: Book,
  path: string,
  edition: ScreenEdition,
  press: Press
): Promise<ChapterPages> {
  const only = {...book, chapters: book.chapters.filter((chapter) => chapter.path === path)}
  const {written, documentOf, styles, pictures} = await draftBook(only, designOf(edition), press)
  const draft = [...written.before, ...written.text].find(({name}) => name === path)
  if (!draft) throw new Error(`Expected a chapter ${path}`)

  const document = documentOf(draft)
  const flow = await press.layOut(document)
  const flows = [{flow, folios: draft.folios}]
  const [{body, styles: rewritten} = {body: '', styles: []}] = bindPages(placeFlows(flows), flows)
  const bytes = await press.print({
    name: path,
    title: path,
    language: book.metadata.language,
    body,
    styles: [...rewritten, styles.native],
    tagged: false,
    characters: document.characters,
    pictures: new Map([...pictures].filter(([name]) => body.includes(name)))
  })
  return {bytes, pages: flow.pages.length}
}
