import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'
import {type CopyrightLine, wordingFor} from '../model/wording.ts'

/** What the book was made with. */
export interface Colophon {
  /** Names of the fonts, such as `Noto Serif SC`. */
  readonly fonts: readonly string[]
  /** Names of the tools with versions, such as `Paged.js 0.4.3`. */
  readonly tools: readonly string[]
}

/**
 * The copyright page (版权页): what is known of the book, a line for each.
 *
 * Nothing is made up: what the metadata do not say has no line, and an identifier that is no
 * `urn:isbn:` is not called an ISBN.
 *
 * @param colophon
 *   What the edition was made with.
 */
export function copyrightPage(metadata: Metadata, colophon: Colophon): Element {
  const {copyright: words, nameSeparator, listSeparator} = wordingFor(metadata.language)
  const {title, subtitle, authors, edition, date, publisher, identifier, rights, subjects} = metadata
  const isbn = /^urn:isbn:(.+)$/i.exec(identifier)?.[1]
  const lines: readonly (readonly [CopyrightLine, string | undefined])[] = [
    ['title', [title, subtitle].filter(Boolean).join(' ')],
    ['authors', authors.join(nameSeparator)],
    ['publisher', publisher],
    ['edition', edition],
    ['date', date],
    isbn === undefined ? ['identifier', identifier] : ['isbn', isbn],
    ['subjects', subjects.join(listSeparator)],
    ['rights', rights],
    ['fonts', colophon.fonts.join(listSeparator)],
    ['tools', colophon.tools.join(listSeparator)]
  ]
  const known = lines.flatMap(([name, value]) =>
    value ? [h('dt', words[name]), h('dd', {className: [`copyright-${name}`]}, value)] : []
  )

  return h('section.matter.matter-copyright', {id: pageId('copyright')}, h('dl.copyright', known))
}
