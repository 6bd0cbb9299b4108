import type {AnchorId} from './book.ts'
import type {GeneratedPage} from './wording.ts'

/** Ids of generated pages begin like this; an author's id that does may collide. */
const prefix = 'page-'

/** Id of a page that nobody writes, such as the index: `page-index`. */
export function pageId(page: GeneratedPage): AnchorId {
  return (prefix + page) as AnchorId // Made here, from a name that is a valid id.
}
