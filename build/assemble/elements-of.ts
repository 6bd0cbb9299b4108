import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import type {Part} from '../model/book.ts'

/**
 * Every element of a part in reading order: its text first, then its footnotes.
 *
 * Footnotes stand outside the tree, and hold links, index marks and ids as the text does.
 */
export function elementsOf(part: Part): readonly Element[] {
  const elements: Element[] = []
  const roots: readonly Root[] = [
    part.tree,
    ...part.footnotes.map(({children}): Root => ({type: 'root', children: [...children]}))
  ]

  for (const root of roots) visit(root, 'element', (element) => void elements.push(element))

  return elements
}
