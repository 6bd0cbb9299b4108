import type {Locate} from '../matter/location.ts'
import type {Book, Heading} from '../model/book.ts'
import type {Folio, PageMap} from '../model/edition.ts'
import {visitElements} from '../model/visit-elements.ts'
import {type Wording, wordingFor} from '../model/wording.ts'
import type {ContentDocument} from './content-document.ts'
import {toRoot} from './to-root.ts'

/**
 * Name index marks by the pages of the paged edition.
 *
 * @param folios
 *   Page of each anchor.
 * @returns
 *   Locations whose `page` follows the folios: roman ones before arabic ones.
 */
export function locateByPage(folios: PageMap): Locate {
  return (anchor) => {
    const folio = folios.get(anchor)
    return folio === undefined ? undefined : {folio, page: positionOf(folio), href: `#${anchor}`}
  }
}

/** More than a book has pages in roman numerals. */
const beforeArabic = 10_000

function positionOf(folio: Folio): number {
  if (/^\d+$/.test(folio)) return beforeArabic + Number(folio)
  const values: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000}
  const digits = [...folio.toLowerCase()].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

/**
 * Name index marks by the sections that they stand in, where there are no pages.
 *
 * @param documents
 *   Chapters in reading order.
 * @param book
 *   For the numbers of headings.
 * @returns
 *   Locations named `2.1`, `第 2 章` before the first section, and by the title in chapters without
 *   a number.
 */
export function locateBySection(documents: readonly ContentDocument[], book: Book): Locate {
  const wording = wordingFor(book.metadata.language)
  const headings = new Map<string, Heading>(
    book.chapters.flatMap((chapter) => chapter.headings.map((heading) => [heading.id, heading] as const))
  )
  const appendices = new Set(
    book.chapters.flatMap(({role, headings: [title]}) => (role === 'appendix' && title ? [title.id] : []))
  )
  const names = new Map<string, string>()
  let path: readonly Heading[] = []

  for (const {children} of documents) {
    visitElements(toRoot(children), ({properties}) => {
      const id = String(properties['id'] ?? '')
      const heading = headings.get(id)
      if (heading) path = [...path.filter(({depth}) => depth < heading.depth), heading]
      if (id !== '') names.set(id, nameOf(path, appendices, wording))
    })
  }

  return (anchor) => {
    const folio = names.get(anchor)
    return folio === undefined ? undefined : {folio, page: 0, href: `#${anchor}`}
  }
}

function nameOf(path: readonly Heading[], appendices: ReadonlySet<string>, wording: Wording): string {
  const numbered = path.findLast(({number}) => number !== undefined)
  if (numbered?.number === undefined) return path[0]?.text ?? ''
  if (numbered.depth > 1) return numbered.number
  return appendices.has(numbered.id) ? wording.appendix(numbered.number) : wording.chapter(numbered.number)
}
