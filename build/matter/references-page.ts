import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {AnchorId, Book} from '../model/book.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'
import type {Locate, Location} from './location.ts'
import type {LocatorStyle} from './locators.ts'
import {referenceByGbt7714} from './reference-gbt7714.ts'
import {plainReference} from './reference-plain.ts'

/**
 * The list of references: by GB/T 7714—2025 in Chinese books, in the order of ISO 690 in others.
 *
 * @param locate
 *   Pages or places of the citations.
 * @param style
 *   Which of the two, for the words around them.
 * @returns
 *   `section > ol.references > li#ref-1`; `undefined` when nothing is cited.
 */
export function referencesPage(book: Book, locate: Locate, style: LocatorStyle): Element | undefined {
  if (book.references.length === 0) return

  const wording = wordingFor(book.metadata.language)
  const {references: words} = wording
  const items = book.references.map((reference) =>
    h('li', {id: reference.id}, [
      h('span.reference-number', `[${reference.number}]`),
      {type: 'text', value: ' '},
      h('span.reference-text', [
        ...(words.standard === 'ISO 690'
          ? plainReference(reference.item, words)
          : referenceByGbt7714(reference.item, words))
      ]),
      {type: 'text', value: ' '},
      h('span.reference-places', placesOf(reference.citations.flatMap(locatedBy(locate)), style, wording))
    ])
  )
  return generatedPage('references', wording, [h('ol.references', items)], 'doc-bibliography')
}

function locatedBy(locate: Locate): (anchor: AnchorId) => Location[] {
  return (anchor) => {
    const location = locate(anchor)
    return location ? [location] : []
  }
}

function placesOf(citations: readonly Location[], style: LocatorStyle, wording: Wording): ElementContent[] {
  if (citations.length === 0) return []
  // What is cited twice on a page is found there once. Notes come after their chapter, and stand on its pages.
  const places = [...new Map(citations.toReversed().map((one) => [one.folio, one])).values()]
    .toReversed()
    .toSorted((one, other) => one.page - other.page)
  const words = style === 'pages' ? wording.onPage('\0') : wording.inPlaces('\0')
  const [before = '', after = ''] = words.split('\0')
  return [
    {type: 'text', value: before.trimStart()},
    ...places.flatMap(({href, folio}, position): ElementContent[] => [
      ...(position === 0 ? [] : [{type: 'text' as const, value: wording.listSeparator}]),
      h('a.reference-place', {href, role: 'doc-backlink', ariaLabel: `${wording.backToText} ${folio}`}, folio)
    ]),
    {type: 'text', value: after}
  ]
}
