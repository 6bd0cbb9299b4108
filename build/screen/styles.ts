import type {Press, PrintStyles} from '../model/press.ts'
import {type PageGeometry, pageRules} from '../paged/page-geometry.ts'

/** The templates that this edition reads. */
const names = {
  pages: 'print/pages.css',
  book: 'print/book.css',
  code: 'shared/code.css',
  cover: 'shared/cover.css'
} as const

/**
 * The style sheets of every flow.
 *
 * @param press
 *   Has the templates.
 * @param geometry
 *   Becomes the page box, and the size of the cover.
 * @param title
 *   Running head of left-hand pages.
 */
export async function screenStyles(
  press: Press,
  geometry: PageGeometry,
  title: string
): Promise<PrintStyles> {
  const [pages, book, code, cover] = await Promise.all([
    press.template(names.pages),
    press.template(names.book),
    press.template(names.code),
    press.template(names.cover)
  ])

  return {
    paged: pageRules(geometry, title) + pages,
    native: [
      `:root { --cover-width: ${geometry.width}pt; --cover-height: ${geometry.height}pt; }`,
      book,
      code,
      cover
    ].join('\n')
  }
}
