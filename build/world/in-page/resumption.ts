import type {FlowTrace, PageStart, PageTrace} from '../../model/press.ts'

/**
 * Lay out no more of a flow than what has changed since it was laid out before.
 *
 * It begins with the last page that begins with a block, and after which
 * another one does before the first change: by then, nothing that has changed
 * was in sight. It ends where a page would begin as one did before, with all
 * after it the same: that page is laid out and forgotten, because only then
 * does Paged.js mark what goes on from the page before. Pages that are kept may
 * change sides, unless one of them must be on its side.
 */
export function installResumption(): void {
  const {blocks, floats, noteStore, pageNotes, runningStrings} = window.binding
  let earlier: FlowTrace | undefined
  /** How many steps at the end of the flow are as they were. */
  let sameAtEnd = 0
  let own: {readonly blocks: readonly string[]; readonly notes: string} = {blocks: [], notes: ''}
  /** Whether something is to begin or to end on one side. */
  let hasSides = false
  const traces: PageTrace[] = []
  /** Where the next page begins. */
  let next: PageStart | undefined
  /** Positions of pages that were laid out before: the first that is laid out anew, and the first that is not. */
  let from = 0
  let until: number | undefined

  /** How many entries at the beginning of two lists are the same. */
  function sameStart(one: readonly string[], other: readonly string[]): number {
    let count = 0
    while (count < Math.min(one.length, other.length) && one[count] === other[count]) count++
    return count
  }

  /** Look what of a flow is as it was, and leave the rest in it. */
  function begin(flow: DocumentFragment, trace: FlowTrace | undefined, notes: string): void {
    own = {blocks: blocks.fingerprints(flow), notes: blocks.fingerprint(notes)}
    if (!trace || trace.notes !== own.notes) return
    earlier = trace
    const same = sameStart(own.blocks, trace.blocks)
    sameAtEnd = sameStart(own.blocks.toReversed(), trace.blocks.toReversed())
    const starts = [...trace.pages.entries()].filter(([, {start}]) => start && start.block <= same)
    const [position, page] = starts.at(-2) ?? []
    if (!position || !page?.start) return
    from = position
    next = page.start
    blocks.removeBefore(flow, page.start.block)
    noteStore.begin(page.notesBefore)
    runningStrings.begin(page.strings)
  }

  /** To be called when Paged.js has read the flow. */
  function parsed(flow: DocumentFragment): void {
    blocks.number(flow, own.blocks.length)
    const places = ['before', 'after'].flatMap((place) =>
      ['left', 'right', 'recto', 'verso'].map((side) => `[data-break-${place}="${side}"]`)
    )
    hasSides = flow.querySelector(places.join()) !== null
  }

  /** Make Paged.js begin with the page that is to come first, and stop where all is as it was. */
  function steer(chunker: PagedChunker): void {
    const {layout, addPage} = chunker
    chunker.layout = async function* (flow) {
      const start = from > 0 && next ? blocks.breakAt(next) : undefined
      for await (const token of layout.call(chunker, flow, start)) {
        yield token
        if (chunker.pages.length > traces.length) return
      }
    }
    if (from === 0) return
    chunker.total = from
    chunker.addPage = (isBlank) => {
      const page = addPage.call(chunker, isBlank)
      chunker.total = from + chunker.pages.length
      page.index(chunker.total - 1)
      page.element.classList.remove('pagedjs_first_page')
      return page
    }
  }

  /** To be called before a page is looked over, with the id that stands last on those before. */
  function beginPage(idBefore: string | undefined): PageTrace {
    const [strings, notesBefore] = [runningStrings.current(), noteStore.counts()]
    return {start: next, strings, notesBefore, letters: 0, divided: [], bookmarks: {}, idBefore}
  }

  /** To be called after that, with the break that ends the page. */
  function endPage(trace: PageTrace, token: PagedBreakToken | undefined): void {
    traces.push(trace)
    const start = !token || pageNotes.isWaiting() ? undefined : blocks.startOf(token)
    // A figure that was moved here stood, as written, on the pages before: they do not end where the page begins.
    next = token && floats.hasMovedBehind(token.node) ? undefined : start
  }

  /** To be called with a page without text, which begins with nothing: the one after it does. */
  function addBlank(trace: PageTrace): void {
    traces.push({...trace, start: undefined})
  }

  /** Look whether the next page begins as one did before: to be called when a page is finished. */
  function meet(): void {
    if (!earlier || !next || until !== undefined) return
    const rest = own.blocks.length - next.block
    if (rest > sameAtEnd) return
    const block = earlier.blocks.length - rest
    const position = earlier.pages.findIndex(({start}) => start?.block === block)
    const page = earlier.pages[position]
    const turns = position % 2 !== (from + traces.length) % 2
    if (!page || (turns && !earlier.canTurn)) return
    const isSame =
      JSON.stringify([page.start?.levels, page.strings, page.notesBefore]) ===
      JSON.stringify([next.levels, runningStrings.current(), noteStore.counts()])
    if (isSame) until = position
  }

  window.binding = {
    ...window.binding,
    resumption: {
      begin,
      parsed,
      steer,
      beginPage,
      endPage,
      addBlank,
      meet,
      hasMet: () => until !== undefined,
      lettersLeft: () =>
        until === undefined
          ? 0
          : (earlier?.pages ?? []).slice(until).reduce((sum, {letters}) => sum + letters, 0),
      extent: () => ({from, until}),
      pageCount: () => traces.length,
      trace: (pages) => ({
        ...own,
        pages: traces,
        canTurn:
          !hasSides && pages.every(({margins}) => margins.left !== undefined && margins.right !== undefined)
      })
    }
  }
}
