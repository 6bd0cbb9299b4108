import type {Book} from '../model/book.ts'
import type {Press} from '../model/press.ts'
import {draftBook, type PagedDesign} from './drafts.ts'

/**
 * Lay out some of the flows whose text does not depend on page numbers.
 *
 * Nothing is given back: the press remembers the pages.
 *
 * @param isWanted
 *   Asked by the position of a flow.
 */
export async function layOutSome(
  book: Book,
  design: PagedDesign,
  press: Press,
  observe: (done: number, total: number) => void,
  isWanted: (position: number) => boolean
): Promise<void> {
  const {written, documentOf} = await draftBook(book, design, press)
  const wanted = [...written.before, ...written.text].filter((_, position) => isWanted(position))
  let done = 0
  await Promise.all(
    wanted.map(async (draft) => {
      await press.layOut(documentOf(draft))
      observe(++done, wanted.length)
    })
  )
}
