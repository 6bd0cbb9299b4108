import {coverRules} from '../matter/cover/palette.ts'
import type {Book} from '../model/book.ts'
import type {Press} from '../model/press.ts'
import {charactersOf} from '../paged/characters.ts'
import {coverHtml} from '../paged/sections.ts'

/** In CSS px: 1:1.6, as shops ask for. */
const size = {width: 1600, height: 2560} as const

/**
 * A picture of the front cover, for e-books.
 *
 * @returns
 *   JPEG, 1600 by 2560 pixels.
 */
export async function coverPictureOf(book: Book, press: Press): Promise<Uint8Array> {
  const body = coverHtml(book)
  return press.photograph({
    language: book.metadata.language,
    body,
    style: `${coverRules(`${size.width}px`, `${size.height}px`)}
body { margin: 0; }
${await press.template('shared/cover.css')}`,
    ...size,
    characters: charactersOf([body])
  })
}
