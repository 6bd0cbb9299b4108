import type {Element} from 'hast'
import type {Part} from '../model/book.ts'
import {elementsIn} from '../model/elements-in.ts'

/**
 * Every element of a part in reading order: its text first, then its footnotes.
 *
 * Footnotes stand outside the tree, and hold links, index marks and ids as the text does.
 */
export function elementsOf(part: Part): readonly Element[] {
  return elementsIn([part.tree, ...part.footnotes.flatMap(({children}) => children)])
}
