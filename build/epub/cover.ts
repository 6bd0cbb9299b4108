import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'
import {wordingFor} from '../model/wording.ts'
import type {ContentDocument} from './content-document.ts'

/** Name of the cover picture in the package. */
export const coverPicture = 'cover.jpg'

/**
 * The page that shows the cover, and nothing else: some readers then give it the whole screen.
 *
 * @param metadata
 *   Title and authors become the alternative text.
 * @returns
 *   Document `cover.xhtml`.
 */
export function coverDocument(metadata: Metadata): ContentDocument {
  const wording = wordingFor(metadata.language)
  const {cover} = wording.pages
  const names = metadata.authors.join(wording.nameSeparator)
  const alt = [cover, metadata.title, metadata.subtitle, names].filter(Boolean).join(' ')
  const image = h('img', {src: coverPicture, alt, role: 'doc-cover'})

  return {
    name: 'cover.xhtml',
    title: cover,
    division: 'frontmatter',
    kind: 'cover',
    children: [h('section', {id: pageId('cover'), 'epub:type': 'cover', ariaLabel: cover}, [image])]
  }
}
