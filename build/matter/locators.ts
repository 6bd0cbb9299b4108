import type {Locator} from '../model/book.ts'
import type {Locate, Location} from './location.ts'

/** How the index of an edition points into the text: at pages, which merge, or at places. */
export type LocatorStyle = 'pages' | 'places'

/** A locator as it is printed. */
export interface PrintedLocator {
  readonly start: Location
  /** Last page of a range over several pages. */
  readonly end: Location | undefined
  readonly principal: boolean
}

/** A run of fewer single pages is not a range: two mentions on facing pages are two mentions. */
const shortestRun = 3

/**
 * The locators of an entry as they are printed.
 *
 * As pages: what is on one page is one locator, pages inside a range are not repeated, and three or
 * more consecutive pages become a range. A principal locator stays by itself, so that the bold
 * number says which page it is; it replaces a plain one on its page. As places: each locator is
 * a link, one for each name that the edition gives.
 *
 * @param locators
 *   In reading order.
 * @param locate
 *   Pages; a locator that it does not know is left out.
 * @returns
 *   In the order of pages.
 */
export function printedLocators(
  locators: readonly Locator[],
  locate: Locate,
  style: LocatorStyle
): readonly PrintedLocator[] {
  const located = locators.flatMap(({start, end, principal}): PrintedLocator[] => {
    const first = locate(start)
    const last = end === undefined ? undefined : locate(end)
    return first ? [{start: first, end: last && last.page > first.page ? last : undefined, principal}] : []
  })
  if (style === 'places') return uniqueNames(located)

  const merged = runs(located.filter(({principal}) => !principal))
  const principals = runs(
    located.filter(({principal}) => principal),
    Infinity
  )
  const plain = merged.filter(({start, end}) => end || !principals.some((one) => holds(one, start.page)))
  return [...plain, ...principals].sort((a, b) => a.start.page - b.start.page)
}

function uniqueNames(locators: readonly PrintedLocator[]): readonly PrintedLocator[] {
  const byName = new Map<string, PrintedLocator>()
  for (const locator of locators) {
    const {folio} = locator.start
    const known = byName.get(folio)
    // The first link of a name stays, unless a later one is the passage that matters.
    if (!known || (locator.principal && !known.principal)) byName.set(folio, {...locator, end: undefined})
  }
  return [...byName.values()]
}

/** Merge what overlaps, then runs of single pages. */
function runs(locators: readonly PrintedLocator[], shortest = shortestRun): readonly PrintedLocator[] {
  const apart: PrintedLocator[] = []
  for (const locator of [...locators].sort(
    (a, b) => a.start.page - b.start.page || lastPage(b) - lastPage(a)
  )) {
    const before = apart.at(-1)
    if (!before || locator.start.page > lastPage(before)) apart.push(locator)
    else if (lastPage(locator) > lastPage(before)) {
      apart[apart.length - 1] = {...before, end: locator.end ?? locator.start}
    }
  }

  const merged: PrintedLocator[] = []
  for (let at = 0; at < apart.length; ) {
    const run = runFrom(apart, at)
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length >= shortest) merged.push({...first, end: last.start})
    else merged.push(...run)
    at += run.length
  }
  return merged
}

/** Single pages that follow one another, in one style of folios (`iv` and `1` do not); one locator at least. */
function runFrom(locators: readonly PrintedLocator[], at: number): readonly PrintedLocator[] {
  const run = locators.slice(at, at + 1)
  for (const next of locators.slice(at + 1)) {
    const last = run.at(-1)
    if (!last || last.end || next.end) break
    if (next.start.page !== last.start.page + 1) break
    if (/^\d+$/.test(next.start.folio) !== /^\d+$/.test(last.start.folio)) break
    run.push(next)
  }
  return run
}

function lastPage({start, end}: PrintedLocator): number {
  return (end ?? start).page
}

function holds(locator: PrintedLocator, page: number): boolean {
  return locator.start.page <= page && page <= lastPage(locator)
}
