import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Book, CitedReference} from '../model/book.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'
import type {Locate, Location} from './location.ts'
import {referenceByGbt7714} from './reference-gbt7714.ts'
import {plainReference} from './reference-plain.ts'

/** Points back to the text; in GB 2312, so that every Chinese font has it. */
const arrow = '↑'

/**
 * The list of references: by GB/T 7714—2025 in Chinese books, in the order of ISO 690 in others.
 *
 * @param locate
 *   Pages of the citations; where it knows none, an arrow leads to each.
 * @returns
 *   `section > ol.references > li#ref-1`; `undefined` when nothing is cited.
 */
export function referencesPage(book: Book, locate: Locate): Element | undefined {
  if (book.references.length === 0) return

  const {language} = book.metadata
  const wording = wordingFor(language)
  const format = /^zh\b/i.test(language) ? referenceByGbt7714 : plainReference
  const items = book.references.map((reference) =>
    h('li', {id: reference.id}, [
      h('span.reference-number', `[${reference.number}]`),
      {type: 'text', value: ' '},
      h('span.reference-text', [...format(reference.item)]),
      {type: 'text', value: ' '},
      h('span.reference-places', placesOf(reference, locate, wording))
    ])
  )
  return generatedPage('references', wording, [h('ol.references', items)], 'doc-bibliography')
}

function placesOf({citations}: CitedReference, locate: Locate, wording: Wording): ElementContent[] {
  const located = citations.flatMap((anchor): (Location & {readonly folio: string})[] => {
    const location = locate(anchor)
    return location ? [location] : []
  })
  if (located.length === 0) {
    return citations.flatMap((anchor, position): ElementContent[] => [
      ...(position === 0 ? [] : [{type: 'text' as const, value: ' '}]),
      h('a.reference-place', {href: `#${anchor}`, role: 'doc-backlink', ariaLabel: wording.backToText}, arrow)
    ])
  }

  // What is cited twice on a page is found there once.
  const pages = [...new Map(located.toReversed().map((one) => [one.folio, one])).values()].toReversed()
  const [before = '', after = ''] = wording.onPage('\0').split('\0')
  return [
    {type: 'text', value: before.trimStart()},
    ...pages.flatMap(({href, folio}, position): ElementContent[] => [
      ...(position === 0 ? [] : [{type: 'text' as const, value: wording.listSeparator}]),
      h('a.reference-place', {href, role: 'doc-backlink', ariaLabel: `${wording.backToText} ${folio}`}, folio)
    ]),
    {type: 'text', value: after}
  ]
}
