import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {classesOf} from './classes.ts'

/** What classes of the vocabulary mean in EPUB SSV 1.1 and DPUB-ARIA 1.1. */
const meanings: Readonly<Record<string, Element['properties']>> = {
  noteref: {'epub:type': 'noteref', role: 'doc-noteref'},
  glossref: {'epub:type': 'glossref', role: 'doc-glossref'}
}

/**
 * Say in `epub:type` and `role` what the classes mean, and drop private attributes.
 *
 * Of the `data-*` attributes only a listing's line numbers stay, which the style sheet prints: pictures
 * with `data-*src` were seen to break in one reader.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function addSemantics(tree: Root): void {
  visit(tree, 'element', (node) => {
    for (const name of Object.keys(node.properties)) {
      if (/^data[A-Z]/.test(name) && name !== 'dataLine') delete node.properties[name]
    }
    for (const name of classesOf(node)) Object.assign(node.properties, meanings[name])
  })
}
