import type {PrintStyles} from '../model/press.ts'
import {type PageGeometry, pageRules} from '../paged/page-geometry.ts'

/** Names of the templates that this edition reads. */
export const screenTemplates = [
  'print/pages.css',
  'print/book.css',
  'shared/code.css',
  'shared/cover.css'
] as const

/** Text of each. */
export type ScreenTemplates = Readonly<Record<(typeof screenTemplates)[number], string>>

/**
 * The style sheets of every flow.
 *
 * @param geometry
 *   Becomes the page box, and the size of the cover.
 * @param title
 *   Running head of left-hand pages.
 */
export function screenStyles(templates: ScreenTemplates, geometry: PageGeometry, title: string): PrintStyles {
  return {
    paged: pageRules(geometry, title) + templates['print/pages.css'],
    native: [
      `:root { --cover-width: ${geometry.width}pt; --cover-height: ${geometry.height}pt; }`,
      templates['shared/code.css'],
      templates['print/book.css'],
      templates['shared/cover.css']
    ].join('\n')
  }
}

/** Size of the cover picture of e-books, in CSS px: 1:1.6, as shops ask for. */
export const coverPicture = {width: 1600, height: 2560} as const

/** The style sheet of the cover picture. */
export function coverPictureStyle(templates: ScreenTemplates): string {
  const {width, height} = coverPicture
  return `:root { --cover-width: ${width}px; --cover-height: ${height}px; }\nbody { margin: 0; }\n${templates['shared/cover.css']}`
}
