import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book, GlossaryEntry} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'

/**
 * The glossary as a page.
 *
 * @returns
 *   `section > dl.glossary`, by DPUB-ARIA `doc-glossary`; `undefined` when there is no glossary.
 */
export function glossaryPage(book: Book): Element | undefined {
  if (book.glossary.length === 0) return

  const list = h('dl.glossary', book.glossary.flatMap(termOf))
  return generatedPage('glossary', wordingFor(book.metadata.language), [list], 'doc-glossary')
}

/** A blank line in the definition begins a paragraph. */
function termOf({id, term, english, definition}: GlossaryEntry): Element[] {
  const paragraphs = definition.split(/\n\s*\n/).map((paragraph) => h('p', paragraph.trim()))
  return [
    h('dt', {id}, [
      h('dfn', term),
      ...(english === undefined
        ? []
        : [{type: 'text' as const, value: ' '}, h('span.english', {lang: 'en'}, english)])
    ]),
    h('dd', paragraphs)
  ]
}
