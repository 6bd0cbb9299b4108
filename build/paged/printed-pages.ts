import {htmlVoidElements} from 'html-void-elements'
import type {AnchorId} from '../model/book.ts'
import type {PrintedPage} from '../model/edition.ts'
import type {NumberedFlow, PlacedPage, Placement} from './place-flows.ts'

/**
 * Tell other editions what is on each page.
 *
 * @param placement
 *   Pages in order, and where anchors are.
 * @param flows
 *   In the same order, with their names.
 * @param coverLabels
 *   What the pages before the first folio are called: `封面`, `封二`.
 */
export function printedPages(
  {pages, anchors}: Placement,
  flows: readonly (NumberedFlow & {readonly name: string})[],
  coverLabels: readonly string[]
): readonly PrintedPage[] {
  const flowOf = new Map(flows.flatMap(({name, flow}) => flow.pages.map((page) => [page, name] as const)))
  const anchorsOn = new Map<PlacedPage, AnchorId[]>()
  for (const [anchor, page] of anchors) {
    const list = anchorsOn.get(page)
    if (list) list.push(anchor)
    else anchorsOn.set(page, [anchor])
  }

  return pages.map((placed) => ({
    label: placed.style === 'none' ? (coverLabels[placed.position] ?? '') : placed.folio,
    flow: placed.page && flowOf.get(placed.page),
    letters: placed.page ? lettersOf(placed.page.content) : '',
    anchors: anchorsOn.get(placed) ?? []
  }))
}

/**
 * Elements that an e-book does not have at this place: drawings, heads that a page repeats, room for page
 * numbers, notes and their signs.
 */
const skipped =
  /^<svg\b|^<[^>]*\s(?:data-repeated|data-folio-of|aria-hidden="true"|class="(?:page-notes|note-call)\b)/

const tag = /<(\/?)([a-z][^\s/>]*)[^>]*>|([^<]+)/gi

const voidElements: ReadonlySet<string> = new Set(htmlVoidElements)

/**
 * Letters of a page.
 *
 * The browser wrote this HTML: what is not a tag is text, and no attribute holds a bare `>`.
 */
function lettersOf(html: string): string {
  let letters = ''
  // How many elements are open below the one that is left out, itself included.
  let depth = 0
  for (const [whole, slash, name = '', text] of html.matchAll(tag)) {
    if (text !== undefined) {
      if (depth === 0) letters += text
    } else if (slash) {
      if (depth > 0) depth--
    } else if ((depth > 0 || skipped.test(whole)) && !voidElements.has(name) && !whole.endsWith('/>')) depth++
  }
  return letters
    .replaceAll(/&(amp|lt|gt|nbsp);/g, (_, entity: string) => characters[entity] ?? '')
    .replaceAll(/\s+/g, '')
}

const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', nbsp: ''}
