import type {AnchorId} from '../model/book.ts'

/**
 * Whether a text may be the id of an element.
 *
 * Ids are ASCII, because percent-encoded ones break Paged.js, and are names in PDF and XML.
 */
export function isAnchorId(text: string): text is AnchorId {
  return /^[A-Za-z][A-Za-z0-9._-]*$/.test(text)
}
