import {coverRules} from '../matter/cover/palette.ts'
import type {Press, PrintStyles} from '../model/press.ts'
import {type PageGeometry, pageRules} from './page-geometry.ts'

/** The templates that every paged edition reads. */
const names = {
  pages: 'print/pages.css',
  book: 'print/book.css',
  code: 'shared/code.css'
} as const

/**
 * The style sheets of every flow.
 *
 * @param press
 *   Has the templates.
 * @param geometry
 *   Becomes the page box, and the size of the cover.
 * @param templates
 *   Of the edition's own; what they say goes before what all editions say.
 * @param hasCover
 *   Whether one of the flows is a cover, which is as large as a page.
 */
export async function bookStyles(
  press: Pick<Press, 'template'>,
  geometry: PageGeometry,
  templates: readonly string[],
  hasCover: boolean
): Promise<PrintStyles> {
  const [pages, book, code, ...own] = await Promise.all([
    press.template(names.pages),
    press.template(names.book),
    press.template(names.code),
    ...templates.map(press.template)
  ])

  return {
    paged: pageRules(geometry) + pages,
    native: [
      ...(hasCover ? [coverRules(`${geometry.width}pt`, `${geometry.height}pt`)] : []),
      book,
      code,
      ...own
    ].join('\n')
  }
}
