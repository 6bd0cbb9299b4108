import type {AnchorId} from '../model/book.ts'
import type {Flow, LaidOutPage} from '../model/press.ts'

/** How pages are called. */
export type FolioStyle = 'none' | 'roman' | 'arabic'

/** A flow and how its pages are to be counted. */
export interface NumberedFlow {
  readonly flow: Flow
  readonly folios: FolioStyle
}

/** A page in its place in the book. */
export interface PlacedPage {
  /** `undefined` for the blank page before a flow that begins on the right. */
  readonly page: LaidOutPage | undefined
  /** From 0. */
  readonly position: number
  readonly folio: string
  readonly style: FolioStyle
}

/** The pages of a book, and where its anchors are. */
export interface Placement {
  readonly pages: readonly PlacedPage[]
  readonly anchors: ReadonlyMap<AnchorId, PlacedPage>
}

/**
 * Put flows one after the other, each beginning on a right-hand page.
 *
 * Roman and arabic folios are counted separately, from 1, blank pages
 * included; pages without a folio count for neither.
 *
 * @param flows
 *   In the order of the book.
 */
export function placeFlows(flows: readonly NumberedFlow[]): Placement {
  const pages: PlacedPage[] = []
  const anchors = new Map<AnchorId, PlacedPage>()
  const counts = {none: 0, roman: 0, arabic: 0}

  function place(page: LaidOutPage | undefined, style: FolioStyle): PlacedPage {
    const placed = {page, position: pages.length, folio: folioOf(++counts[style], style), style}
    pages.push(placed)
    return placed
  }

  let previous: FolioStyle = 'none'
  for (const {flow, folios} of flows) {
    // The position of a right-hand page is even. The blank page belongs to what it ends.
    if (pages.length % 2 === 1) place(undefined, previous)
    const placed = flow.pages.map((page) => place(page, folios))
    for (const [id, index] of Object.entries(flow.pageOf)) {
      const page = placed[index]
      // The ids of a flow are the book's.
      if (page) anchors.set(id as AnchorId, page)
    }
    previous = folios
  }

  return {pages, anchors}
}

function folioOf(number: number, style: FolioStyle): string {
  if (style === 'none') return ''
  return style === 'roman' ? roman(number) : String(number)
}

const romanDigits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
] as const

/** A number in small roman digits. */
export function roman(number: number): string {
  let rest = number
  let digits = ''
  for (const [value, letters] of romanDigits) {
    while (rest >= value) {
      digits += letters
      rest -= value
    }
  }
  return digits
}
