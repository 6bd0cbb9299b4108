import type {Flow, FlowTrace, PageTrace} from '../model/press.ts'

/** Some pages of a flow, laid out where the others were before. */
export interface LaidOutPart {
  /** Positions among the pages as they were: of the first that is new, and of the first after it that is not; all after it are new without it. */
  readonly from: number
  readonly until?: number | undefined
  /** Its pages are the new ones, but pages are counted from the first of all. */
  readonly flow: Omit<Flow, 'divided' | 'bookmarks' | 'trace'>
  /** With the new pages. */
  readonly trace: FlowTrace
  /** The id that stands last on them, or before them. */
  readonly lastId?: string | undefined
}

/**
 * Put new pages of a flow between those that were laid out before.
 *
 * @param part
 *   New pages.
 * @param earlier
 *   The flow as it was, without problems; not needed when all pages are new.
 * @returns
 *   The flow as if it had been laid out as a whole.
 */
export function spliceFlow(part: LaidOutPart, earlier?: Flow): Flow {
  const {from, until, flow, trace} = part
  const before = earlier?.pages.slice(0, from) ?? []
  const after = until === undefined ? [] : (earlier?.pages.slice(until) ?? [])
  const shift = from + flow.pages.length - (until ?? 0)
  const isBefore = (page: number | undefined): boolean => page !== undefined && page < from
  const isAfter = (page: number | undefined): boolean =>
    page !== undefined && until !== undefined && page >= until

  const places = Object.entries(earlier?.pageOf ?? {})
  const pageOf = new Map(places.filter(([, page]) => isBefore(page)))
  // What began on an earlier page began there.
  for (const [id, page] of Object.entries(flow.pageOf)) if (!pageOf.has(id)) pageOf.set(id, page)
  for (const [id, page] of places) if (isAfter(page) && !pageOf.has(id)) pageOf.set(id, page + shift)
  const traces = tracesOf(part, earlier?.trace)
  const moved = earlier?.moved ?? []

  return {
    ...flow,
    pages: [...before, ...flow.pages, ...after],
    pageOf: Object.fromEntries(pageOf),
    moved: [
      ...moved.filter((id) => isBefore(earlier?.pageOf[id])),
      ...(flow.moved ?? []),
      ...moved.filter((id) => isAfter(earlier?.pageOf[id]))
    ],
    divided: traces.flatMap(({divided}) => divided),
    bookmarks: Object.assign({}, ...traces.map(({bookmarks}) => bookmarks)),
    trace: {
      ...trace,
      pages: traces,
      canTurn: trace.canTurn && (before.length + after.length === 0 || earlier?.trace?.canTurn === true)
    }
  }
}

/** What is known of each page; after new ones, blocks have other positions than before, and another id may stand last. */
function tracesOf(
  {from, until, trace: {blocks, pages}, lastId}: LaidOutPart,
  earlier: FlowTrace | undefined
): readonly PageTrace[] {
  if (!earlier) return pages
  const grown = blocks.length - earlier.blocks.length
  const after = until === undefined ? [] : earlier.pages.slice(until)
  return [
    ...earlier.pages.slice(0, from),
    ...pages,
    ...after.map((page) => ({
      ...page,
      start: page.start && {...page.start, block: page.start.block + grown},
      idBefore: page.idBefore === after[0]?.idBefore ? lastId : page.idBefore
    }))
  ]
}
