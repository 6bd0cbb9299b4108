import type {FlowTrace, LayoutProblem, PageTrace} from '../../model/press.ts'
import type {LaidOutPart} from '../splice-flow.ts'

/**
 * Break the flow in `template#flow` into pages with Paged.js.
 *
 * Runs in the browser and is sent there as text: it may use nothing but what
 * is inside it and what the page has.
 *
 * Paged.js pours content into a box of columns, one page wide and high, and
 * looks for what falls into the second column. Where Paged.js then picks a
 * place to break by its own reckoning, and loses text in doing so, this takes
 * the place where the browser itself broke the column: that one already obeys
 * `break-inside`, `break-after`, `orphans` and `widows`. The source node of
 * each copied node is remembered, so that the next page continues exactly
 * there. (Paged.js finds it again by its text, and errs where text repeats:
 * its issues 45, 75, 302, 339.)
 *
 * @param sheet
 *   Style sheet for Paged.js.
 * @param earlier
 *   Of the pages of an earlier state of the flow: only what is not as it was is laid out.
 * @returns
 *   Pages, and what went wrong: `layout/clipped`, `layout/overfull`,
 *   `layout/lost-text`, `layout/no-progress`.
 */
export async function layOutInPage(sheet: string, earlier?: FlowTrace): Promise<LaidOutPart> {
  const {nodes, sources, idleRules, tables, breaks, listings, folioRoom, widows} = window.binding
  const {floats, noteStore, pageNotes, resumption, inspect, takeApart, nameSteadily} = window.binding
  const {letters, isElement, lastShown, isFirst, quote} = nodes
  const problems: LayoutProblem[] = []
  const pageOf: Record<string, number> = {}
  let count = 0
  let flow = document.createDocumentFragment()
  let written = 0
  let pagesText = ''
  let lastLeaf: Node | null = null
  let lastId: string | undefined
  let reachedEnd = false

  /** What begins a page has no space above it. */
  function markPageStart(rendered: Element): void {
    for (let at = rendered.firstElementChild; at; at = at.firstElementChild) {
      if (at.parentNode && !isFirst(at, at.parentNode)) return
      at.setAttribute('data-page-start', '')
    }
  }

  /** Enough text after the break that orphans, widows and kept headings were decided with what follows in view. */
  const lookAhead = 300

  function breakFinder(layout: PagedLayout): PagedLayout['findBreakToken'] {
    const shouldBreak = layout.shouldBreak
    let isForced = false
    layout.shouldBreak = (node, limiter) => {
      isForced = shouldBreak.call(layout, node, limiter)
      return isForced
    }

    return (rendered, _source, bounds = layout.bounds) => {
      markPageStart(rendered)
      const gap = Number.parseFloat(getComputedStyle(layout.element).columnGap) || 0
      const limit = bounds.right + gap / 2
      const isEnd = isForced || reachedEnd
      if (!settle(layout, rendered, limit, isEnd)) return undefined
      let token: PagedBreakToken | undefined

      // Cutting a box can bring its bottom padding back and push out the line above: cut until it fits.
      for (let round = 0; round < 8; round++) {
        if (!layout.hasOverflow(rendered, bounds)) break
        const place = breaks.firstBeyond(rendered, limit)
        if (!place) break
        const cut = breaks.cutAt(token ? place : listings.better(place), rendered)
        if (!cut) {
          problems.push({
            rule: 'layout/no-progress',
            message: `Unexpected content that fits no page, at ${quote(place.node)}`,
            near: lastId
          })
          break
        }
        if (!isEnd && !token && cut.range.toString().length < lookAhead) return undefined
        for (let box = cut.range.startContainer; box !== rendered && box.parentNode; box = box.parentNode) {
          if (!isElement(box)) continue
          box.setAttribute('data-cut', '')
          if (box.tagName === 'TABLE') tables.cutTable(box)
        }
        cut.range.deleteContents()
        token = cut.token
      }
      return token
    }
  }

  /**
   * Make room for notes and page numbers, keep short paragraphs whole, and fill the hole before a figure, until nothing changes.
   *
   * @returns
   *   Whether all is there that this takes.
   */
  function settle(layout: PagedLayout, rendered: HTMLElement, limit: number, isEnd: boolean): boolean {
    for (let round = 0; round < 24; round++) {
      pageNotes.reserve(layout, rendered)
      const place = layout.hasOverflow(rendered, layout.bounds)
        ? breaks.firstBeyond(rendered, limit)
        : undefined
      if (folioRoom.settle(rendered, place) || (place && widows.keep(place, limit))) continue
      const next = place ? floats.settle(place, rendered, layout, limit, isEnd) : 'settled'
      if (next === 'more') return false
      if (next === 'settled') break
      lastLeaf = lastShown(flow)
    }
    return true
  }

  class Binder extends window.Paged.Handler implements PagedHandler {
    afterParsed(source: DocumentFragment): void {
      idleRules.remove()
      resumption.parsed(source)
      sources.guardBlanks(source)
      lastLeaf = lastShown(source)
      flow = source
      written = letters(source.textContent).length
    }

    onPageLayout(_rendered: HTMLElement, _token: PagedBreakToken, layout: PagedLayout): void {
      reachedEnd = false
      floats.beginPage()
      layout.findBreakToken = breakFinder(layout)
    }

    renderNode(clone: Node, source: Node): void {
      sources.remember(clone, source)
      tables.continueTable(clone, source)
      if (lastLeaf && (source === lastLeaf || source.contains(lastLeaf)))
        reachedEnd = !isContainerOf(clone, source)
    }

    finalizePage(element: HTMLElement, {wrapper}: PagedPage, _token: undefined, chunker: PagedChunker): void {
      // Paged.js looks back at one page at the most; what is further back would be laid out again with each new page.
      chunker.pages.at(-3)?.element.remove()
      // Out of sight, it costs nothing when the next page is measured.
      if (wrapper) element.style.display = 'none'
      resumption.meet()
    }
  }

  /**
   * Looks a page over as soon as it is full.
   *
   * Its hooks come before those of Paged.js, which write running heads to the
   * page: all that is on it inherits them, and would get its style anew.
   */
  class Recorder extends window.Paged.Handler implements PagedHandler {
    afterPageLayout(_element: HTMLElement, page: PagedPage, token: PagedBreakToken): void {
      if (resumption.hasMet()) return
      count++
      const trace = resumption.beginPage(lastId)
      // The blank page before one that must be on the right has no content.
      if (page.wrapper) resumption.endPage({...trace, ...record(page, page.wrapper)}, token)
      else resumption.addBlank(trace)
    }
  }

  /** Look a finished page over, take down its text and its ids, and put its notes to its foot. */
  function record({area}: PagedPage, content: HTMLElement): Partial<PageTrace> {
    const problem = inspect(area.getBoundingClientRect(), content, count, lastId)
    if (problem) problems.push(problem)
    listings.markTurnedLines(content)

    for (const repeated of content.querySelectorAll('[data-repeated]'))
      repeated.setAttribute('aria-hidden', 'true')
    const copy = content.cloneNode(true)
    const before = pagesText.length
    if (isElement(copy)) {
      for (const repeated of copy.querySelectorAll('[data-repeated]')) repeated.remove()
      pagesText += letters(copy.textContent)
    }
    recordIds(content)
    placeNotes(area, content)
    const cut = [...content.querySelectorAll('figure.listing[id]:has(pre[data-cut])')]
    return {
      letters: pagesText.length - before,
      divided: cut.map(({id}) => id),
      bookmarks: bookmarksOf(content)
    }
  }

  function recordIds(content: HTMLElement): void {
    for (const target of content.querySelectorAll('[id]')) {
      pageOf[target.id] ??= count - 1
      lastId = target.id
    }
  }

  function placeNotes(area: HTMLElement, content: HTMLElement, room?: number): void {
    const foot = pageNotes.place(area, content, room)
    if (!foot) return
    const bounds = area.parentElement?.getBoundingClientRect()
    if (!bounds) return
    const problem = inspect(bounds, foot, count, lastId)
    if (problem) problems.push(problem)
    recordIds(foot)
  }

  /** Chromium writes all text of a heading, with the signs of its notes, and without the blank after the number of a chapter. */
  function bookmarksOf(content: HTMLElement): PageTrace['bookmarks'] {
    const headings = [...content.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    return Object.fromEntries(
      headings.flatMap((heading) => {
        const {runningHead} = heading.dataset
        const isOther = heading.tagName === 'H1' || heading.querySelector('.noteref')
        return runningHead !== undefined && isOther ? [[heading.textContent, runningHead]] : []
      })
    )
  }

  /** Add pages with nothing but what is left of notes after the last page of text. */
  async function addPagesOfNotes(): Promise<void> {
    const {chunker} = window.PagedPolyfill
    while (pageNotes.isWaiting()) {
      await chunker.handleBreaks(undefined, true)
      const page = chunker.pages.at(-1)
      if (!page) return
      page.element.classList.remove('pagedjs_blank_page')
      placeNotes(page.area, page.area, page.area.getBoundingClientRect().height)
      if (page.element.querySelector('.page-notes')) continue
      problems.push({
        rule: 'layout/no-progress',
        message: 'Unexpected note that fits no page, expected one that can be divided',
        near: lastId
      })
      return
    }
  }

  /** A container is copied empty and filled node by node: reaching it is not reaching its last text. */
  function isContainerOf(clone: Node, source: Node): boolean {
    return isElement(source) && source.childNodes.length > 0 && clone.childNodes.length === 0
  }

  const {PagedPolyfill, Paged} = window
  const template = document.querySelector<HTMLTemplateElement>('template#flow')
  if (!template) throw new Error('Expected a template with the flow')
  Paged.registeredHandlers.unshift(Recorder)
  Paged.registerHandlers(Binder)
  // One task a page on the frame clock of the display would cost 7 ms a page.
  PagedPolyfill.chunker.q.tick = (callback) => queueMicrotask(callback)
  // Pages do not change after their layout: nothing to observe.
  Reflect.set(window, 'ResizeObserver', undefined)

  await document.fonts.ready
  await Promise.all([...document.fonts].map((face) => face.load()))
  const notes = noteStore.take(template.content)
  resumption.begin(template.content, earlier, notes)
  resumption.steer(PagedPolyfill.chunker)
  count = resumption.extent().from
  lastId = earlier?.pages[count]?.idBefore
  const {pages} = await PagedPolyfill.preview(template.content, [{'book.css': sheet}], document.body)

  // Figures may have changed places with what follows them, but nothing has come or gone.
  const flowText = letters(flow.textContent)
  const sourceText = flowText.slice(0, flowText.length - resumption.lettersLeft())
  if (pagesText !== sourceText || flowText.length !== written) {
    let at = 0
    while (at < sourceText.length && sourceText[at] === pagesText[at]) at++
    problems.push({
      rule: 'layout/lost-text',
      message: `Unexpected text on the pages: “${pagesText.slice(at, at + 24)}”, expected “${sourceText.slice(at, at + 24)}”`
    })
  }

  await addPagesOfNotes()
  problems.push(...noteStore.problems())

  const styles = [...document.querySelectorAll('style')]
    .filter(({id}) => id !== 'native' && id !== 'fonts')
    .map(({sheet: rules}) => [...(rules?.cssRules ?? [])].map(({cssText}) => cssText).join('\n'))
    .filter((text) => text !== '')

  const laidOut = pages.slice(0, resumption.pageCount()).map(takeApart)
  const moved = floats.moved().filter((id) => id in pageOf)
  return {
    ...resumption.extent(),
    flow: {
      ...nameSteadily(styles, laidOut),
      pageOf,
      problems,
      moved
    },
    trace: resumption.trace(laidOut),
    lastId
  }
}
