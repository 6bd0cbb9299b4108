import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'
import {lineLink} from './line-link.ts'
import type {Locate} from './location.ts'

const pages = {figure: 'figures', table: 'tables', listing: 'listings'} as const

/**
 * The list of figures, tables or listings as a page.
 *
 * @param kind
 *   What to list.
 * @param locate
 *   Folios and links.
 * @returns
 *   `section > nav.caption-list > ol > li > a`; `undefined` when there is nothing to list.
 */
export function captionListPage(kind: keyof Book['lists'], book: Book, locate: Locate): Element | undefined {
  const entries = book.lists[kind]
  if (entries.length === 0) return

  const wording = wordingFor(book.metadata.language)
  const items = entries.map(({target, label, caption}) => {
    const words = [h('span.label', label), {type: 'text' as const, value: ' '}, h('span.caption', caption)]
    return h('li', lineLink(target, words, locate))
  })
  const nav = h('nav.caption-list', {ariaLabel: wording.pages[pages[kind]]}, h('ol', items))
  return generatedPage(pages[kind], wording, [nav])
}
