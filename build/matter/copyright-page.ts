import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {pageId} from '../model/generated-pages.ts'
import {type CopyrightLine, type Wording, wordingFor} from '../model/wording.ts'

/** What the book was made with. */
export interface Colophon {
  /** Names of the fonts, such as `Noto Serif SC`. */
  readonly fonts: readonly string[]
  /** The licence of each of them, such as `OFL-1.1`. */
  readonly fontLicences: readonly string[]
  /** Names of the tools with versions, such as `Paged.js 0.4.3`. */
  readonly tools: readonly string[]
  /** Size of a page, such as `185 mm × 260 mm`, of an edition that has one. */
  readonly format?: string | undefined
}

/**
 * The copyright page (版权页) by GB/T 12450: who owns the text, the cataloguing in publication, and
 * the record of the edition, in this order; then what the book was made with.
 *
 * Nothing is made up: what the metadata do not say has no line, and an identifier that is no
 * `urn:isbn:` is not called an ISBN.
 *
 * @param colophon
 *   What the edition was made with.
 */
export function copyrightPage(metadata: Metadata, colophon: Colophon): Element {
  const wording = wordingFor(metadata.language)
  const {rights, licence, cip} = metadata

  return h('section.matter.matter-copyright', {id: pageId('copyright')}, [
    ...linesOf(
      'copyright-statement',
      [
        ['rights', rights],
        ['licence', licence]
      ],
      wording
    ),
    ...(cip === undefined ? [] : [cipBlock(cip, wording)]),
    ...linesOf('copyright-record', recordOf(metadata, colophon, wording), wording),
    ...linesOf('copyright-colophon', colophonOf(colophon, wording), wording)
  ])
}

type Line = readonly [CopyrightLine, string | undefined]

function recordOf(metadata: Metadata, {format}: Colophon, wording: Wording): readonly Line[] {
  const {title, subtitle, authors, publisher, place, identifier, subjects} = metadata
  const fromIdentifier = /^urn:isbn:(.+)$/i.exec(identifier)?.[1]
  const isbn = metadata.isbn ?? fromIdentifier

  return [
    ['title', [title, subtitle].filter(Boolean).join(' ')],
    ['authors', authors.join(wording.nameSeparator)],
    ['publisher', publisher],
    ['place', place],
    ['printer', metadata.printer],
    ['distributor', metadata.distributor],
    ['format', format],
    ['edition', metadata.edition],
    ['date', metadata.date],
    ['impression', metadata.impression],
    ['printRun', metadata.printRun],
    ['price', metadata.price],
    ['isbn', isbn],
    ['printIsbn', metadata.printIsbn],
    ['identifier', fromIdentifier === undefined ? identifier : undefined],
    ['subjects', subjects.join(wording.listSeparator)]
  ]
}

function colophonOf({fonts, fontLicences, tools}: Colophon, {listSeparator}: Wording): readonly Line[] {
  const named = fonts.map((font, index) => [font, fontLicences[index]].filter(Boolean).join(' · '))
  return [
    ['fonts', named.join(listSeparator)],
    ['tools', tools.join(listSeparator)]
  ]
}

function linesOf(className: string, lines: readonly Line[], {copyright: words}: Wording): readonly Element[] {
  const known = lines.flatMap(([name, value]) =>
    value ? [h('dt', words[name]), h('dd', {className: [`copyright-${name}`]}, value)] : []
  )
  return known.length > 0 ? [h('dl.copyright', {className: [className]}, known)] : []
}

/** The lines of the agency stay as they are. */
function cipBlock(cip: string, {cip: title}: Wording): Element {
  const lines = cip.split(/\n/).map((line): ElementContent => h('p', line.trim()))
  return h('div.copyright-cip', [h('p.copyright-cip-title', title), ...lines])
}
