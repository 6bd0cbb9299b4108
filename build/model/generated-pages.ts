import type {AnchorId} from './book.ts'
import type {GeneratedPage} from './wording.ts'

/**
 * Id of a page that nobody writes: `page-index`, `page-half-title`.
 *
 * These ids are taken in every book; an author's that is the same is a duplicate.
 */
export function pageId(page: GeneratedPage): AnchorId {
  const name = page.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `page-${name}` as AnchorId // Made here, from a name that is a valid id.
}
