import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'
import {wordingFor} from '../model/wording.ts'

/** The title page: title, subtitle, authors, edition and publisher, as far as they are known. */
export function titlePage(metadata: Metadata): Element {
  const {title, subtitle, authors, edition, publisher, language} = metadata
  const wording = wordingFor(language)
  const names = authors.join(wording.nameSeparator)

  return h('section.matter.matter-title-page', {id: pageId('titlePage')}, [
    h('p.book-title', title),
    ...(subtitle === undefined ? [] : [h('p.book-subtitle', subtitle)]),
    ...(names === '' ? [] : [h('p.book-authors', wording.byline(names))]),
    ...(edition === undefined ? [] : [h('p.book-edition', edition)]),
    ...(publisher === undefined ? [] : [h('p.book-publisher', publisher)])
  ])
}
