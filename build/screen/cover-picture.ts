import type {Metadata} from '../model/book.ts'
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
export async function coverPictureOf(metadata: Metadata, press: Press): Promise<Uint8Array> {
  const body = coverHtml(metadata)
  return press.photograph({
    language: metadata.language,
    body,
    style: `:root { --cover-width: ${size.width}px; --cover-height: ${size.height}px; }
body { margin: 0; }
${await press.template('shared/cover.css')}`,
    ...size,
    characters: charactersOf([body])
  })
}
