import type {Element, Root} from 'hast'
import {visitElements} from '../model/visit-elements.ts'
import {classesOf} from './classes.ts'

/** What classes of the vocabulary mean in EPUB SSV 1.1 and DPUB-ARIA 1.1. */
const meaningsOfClasses: Readonly<Record<string, Element['properties']>> = {
  noteref: {'epub:type': 'noteref', role: 'doc-noteref'},
  glossref: {'epub:type': 'glossref', role: 'doc-glossref'},
  'matter-title-page': {'epub:type': 'titlepage'},
  'matter-copyright': {'epub:type': 'copyright-page'},
  'matter-abstract': {'epub:type': 'abstract', role: 'doc-abstract'},
  'matter-glossary': {'epub:type': 'glossary'},
  'matter-references': {'epub:type': 'bibliography'},
  cite: {role: 'doc-biblioref'},
  'matter-index': {'epub:type': 'index'},
  'index-group': {'epub:type': 'index-group'},
  'index-entries': {'epub:type': 'index-entry-list'},
  'index-entry': {'epub:type': 'index-entry'},
  'index-term': {'epub:type': 'index-term'},
  locators: {'epub:type': 'index-locator-list'},
  locator: {'epub:type': 'index-locator'},
  see: {'epub:type': 'index-xref-preferred'},
  'see-also': {'epub:type': 'index-xref-related'}
}

/** What elements mean in a generated glossary. */
const meaningsInGlossary: Readonly<Record<string, Element['properties']>> = {
  dfn: {'epub:type': 'glossterm'},
  dd: {'epub:type': 'glossdef'}
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
  visitElements(tree, (node) => {
    const {properties} = node
    for (const name in properties) {
      if (/^data[A-Z]/.test(name) && name !== 'dataLine') delete properties[name]
    }
    const classes = classesOf(node)
    for (const name of classes) Object.assign(properties, meaningsOfClasses[name])
    if (classes.includes('glossary')) describeGlossary(node)
  })
}

function describeGlossary(list: Element): void {
  visitElements(list, (node) => {
    Object.assign(node.properties, meaningsInGlossary[node.tagName])
  })
}
