import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'
import {wordingFor} from '../model/wording.ts'

/**
 * The front cover: words only; what it looks like is the style sheet's business.
 *
 * @returns
 *   `section.cover` with `cover-title`, and `cover-subtitle`, `cover-authors`, `cover-edition`,
 *   `cover-publisher` as far as they are known. The decoration is empty, for pictures in CSS.
 */
export function coverPage(metadata: Metadata): Element {
  const {title, subtitle, authors, edition, publisher, language} = metadata
  const wording = wordingFor(language)
  const names = authors.join(wording.nameSeparator)

  return h('section.cover', {id: pageId('cover')}, [
    h('div.cover-decoration', {ariaHidden: 'true'}),
    h('div.cover-titles', [
      h('p.cover-title', title),
      ...(subtitle === undefined ? [] : [h('p.cover-subtitle', subtitle)])
    ]),
    ...(names === '' ? [] : [h('p.cover-authors', wording.byline(names))]),
    ...(edition === undefined ? [] : [h('p.cover-edition', edition)]),
    ...(publisher === undefined ? [] : [h('p.cover-publisher', publisher)])
  ])
}
