import type {Flow, LaidOutPage, LayoutProblem} from '../../model/press.ts'

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
 * @returns
 *   Pages, and what went wrong: `layout/clipped`, `layout/overfull`,
 *   `layout/lost-text`, `layout/no-progress`.
 */
export async function layOutInPage(sheet: string): Promise<Flow> {
  const problems: LayoutProblem[] = []
  let count = 0
  const pageOf: Record<string, number> = {}
  /** The source of each copied node, and how many characters of a text were on earlier pages. */
  const sources = new WeakMap<Node, {readonly node: Node; readonly skipped: number}>()
  /** Widths of the columns (px) of tables that were cut. */
  const columns = new WeakMap<Node, readonly number[]>()
  let sourceText = ''
  let pagesText = ''
  let lastLeaf: Node | null = null
  let lastId: string | undefined

  const letters = (text: string): string => text.replace(/\s+/g, '')
  const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE
  const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE
  const isAtom = (node: Node): boolean => isElement(node) && /^(img|svg|br|hr)$/i.test(node.tagName)

  /** Paged.js forgets texts of nothing but blanks when it continues a page; inside a line they are word spaces. */
  function guardBlanks(source: DocumentFragment): void {
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
    const blanks: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isText(node) && !node.data.trim()) blanks.push(node)
    }
    for (const blank of blanks) {
      const {previousSibling: before, nextSibling: after} = blank
      // Lines of code are not divided, and drawings neither.
      if (blank.parentElement?.closest('svg, pre')) continue
      const inline = [before, after].every(
        (node) =>
          node &&
          (isText(node) ||
            /^(a|abbr|b|code|em|i|kbd|q|s|del|ins|small|span|strong|sub|sup|u)$/i.test(node.nodeName))
      )
      if (!inline) continue
      const guard = document.createElement('span')
      blank.replaceWith(guard)
      guard.append(blank)
    }
  }

  function isShown(node: Node): boolean {
    return isAtom(node) || (isText(node) && node.data.trim() !== '')
  }

  function lastShown(root: Node): Node | null {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL)
    let last: Node | null = null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isShown(node)) last = node
    return last
  }

  function remember(clone: Node, source: Node): void {
    const skipped = isText(clone) && isText(source) ? source.data.length - clone.data.length : 0
    sources.set(clone, {node: source, skipped})
    if (clone.childNodes.length !== source.childNodes.length) return
    clone.childNodes.forEach((child, index) => {
      const twin = source.childNodes[index]
      if (twin) remember(child, twin)
    })
  }

  /**
   * Keep the columns of a table as they are with all its rows: what is left of
   * it on a page, or comes on the next, would find widths of its own.
   */
  function keepColumns(table: HTMLElement, widths: readonly number[]): void {
    if (table.querySelector('colgroup[data-repeated]')) return
    const group = document.createElement('colgroup')
    group.setAttribute('data-repeated', '')
    for (const width of widths) {
      const column = document.createElement('col')
      column.style.width = `${width}px`
      group.append(column)
    }
    table.prepend(group)
    table.style.tableLayout = 'fixed'
  }

  function cutTable(table: HTMLElement): void {
    const row = table.querySelector('tr')
    const origin = table.querySelector('tr, td, th')
    const source = origin && sources.get(origin)?.node.parentElement?.closest('table')
    if (!row || !source) return
    const widths = columns.get(source) ?? [...row.children].map((cell) => cell.getBoundingClientRect().width)
    columns.set(source, widths)
    keepColumns(table, widths)
  }

  /** A table that goes on has its head again, and the same columns. */
  function continueTable(clone: Node, source: Node): void {
    if (!isElement(clone) || !isElement(source) || !/^(TR|TBODY)$/.test(clone.tagName)) return
    const table = clone.closest('table[data-split-from]')
    if (!table || table.querySelector('thead')) return
    const head = source.closest('table')?.querySelector('thead')
    if (!head || head.contains(source)) return
    const copy = head.cloneNode(true)
    if (!isElement(copy)) return
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      for (const name of ['id', 'data-id', 'data-ref']) element.removeAttribute(name)
    }
    copy.setAttribute('data-repeated', '')
    table.prepend(copy)
    const widths = columns.get(source.closest('table') ?? source)
    if (widths && isElement(table)) keepColumns(table, widths)
  }

  /** Whether anything to be seen stands before `node` inside `parent`. */
  function isFirst(node: Node, parent: Node): boolean {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (isElement(before) && before.hasAttribute('data-repeated')) continue
      if (
        isShown(before) ||
        (isElement(before) && (letters(before.textContent) || before.querySelector('img,svg,br,hr')))
      )
        return false
    }
    return node.parentNode === parent
  }

  /** What begins a page has no space above it. */
  function markPageStart(rendered: Element): void {
    for (let at = rendered.firstElementChild; at; at = at.firstElementChild) {
      if (at.parentNode && !isFirst(at, at.parentNode)) return
      at.setAttribute('data-page-start', '')
    }
  }

  interface BreakPlace {
    readonly node: Node
    readonly offset: number
  }

  /** Offset of the first character of a text that stands beyond `limit` (px); -1 if none does. */
  function firstCharacterBeyond(text: Text, limit: number): number {
    const range = document.createRange()
    const isBeyond = (offset: number): boolean | undefined => {
      range.setStart(text, offset)
      range.setEnd(text, offset + 1)
      const rect = [...range.getClientRects()].findLast(({width}) => width > 0)
      return rect && rect.left > limit
    }
    // Text runs down one column and on in the next, so that the characters beyond are the last ones.
    let low = 0
    let high = text.data.length
    while (low < high) {
      const middle = (low + high) >> 1
      let probe = middle
      let beyond = isBeyond(probe)
      // Collapsed blanks have no place of their own: ask the next character that has.
      while (beyond === undefined && probe + 1 < high) beyond = isBeyond(++probe)
      if (beyond === undefined) high = middle
      else if (beyond) high = middle
      else low = probe + 1
    }
    if (low >= text.data.length) return -1
    const code = text.data.charCodeAt(low)
    return code >= 0xdc00 && code <= 0xdfff ? low - 1 : low
  }

  /** The first thing to be seen that the browser put into a later column. */
  function firstBeyond(parent: Node, limit: number): BreakPlace | undefined {
    for (const child of parent.childNodes) {
      if (isText(child)) {
        if (!child.data.trim()) continue
        const range = document.createRange()
        range.selectNodeContents(child)
        if (![...range.getClientRects()].some(({left, width}) => width > 0 && left > limit)) continue
        const offset = firstCharacterBeyond(child, limit)
        if (offset >= 0) return {node: child, offset: child.data.slice(0, offset).trim() ? offset : 0}
      } else if (isElement(child)) {
        const rects = [...child.getClientRects()]
        if (!rects.some(({right}) => right > limit) && child.getBoundingClientRect().right <= limit) continue
        if (isAtom(child)) {
          if (rects.some(({left}) => left > limit)) return {node: child, offset: 0}
          continue
        }
        const place = firstBeyond(child, limit)
        if (place) return place
      }
    }
    return undefined
  }

  function tokenFor(node: Node, offset: number): PagedBreakToken {
    return {
      node,
      offset,
      equals: (other) => other !== undefined && other.node === node && (other.offset || 0) === offset,
      toJSON() {
        const owner = isElement(node) ? node : node.parentElement
        const position = !owner || owner === node ? -1 : Array.prototype.indexOf.call(owner.childNodes, node)
        return JSON.stringify([owner?.getAttribute('data-ref'), position, offset])
      }
    }
  }

  /** Where a page would be cut at a place, and the source node that the next page begins with. */
  function cutAt(
    {node, offset}: BreakPlace,
    rendered: Element
  ): {range: Range; token: PagedBreakToken} | undefined {
    const origin = sources.get(node)
    if (!origin) return undefined
    const range = document.createRange()
    let source = origin.node

    if (offset > 0) {
      range.setStart(node, offset)
      range.setEndAfter(rendered.lastChild ?? rendered)
      return {range, token: tokenFor(source, offset + origin.skipped)}
    }

    let clone = node
    while (clone.parentNode && clone.parentNode !== rendered && isFirst(clone, clone.parentNode)) {
      if (!source.parentNode) return undefined
      clone = clone.parentNode
      source = source.parentNode
    }
    if (clone.parentNode === rendered && isFirst(clone, rendered)) return undefined
    range.setStartBefore(clone)
    range.setEndAfter(rendered.lastChild ?? rendered)
    return {range, token: tokenFor(source, origin.skipped)}
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
      let token: PagedBreakToken | undefined

      // Cutting a box can bring its bottom padding back and push out the line above: cut until it fits.
      for (let round = 0; round < 8; round++) {
        if (!layout.hasOverflow(rendered, bounds)) break
        const place = firstBeyond(rendered, limit)
        if (!place) break
        const cut = cutAt(place, rendered)
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
          if (box.tagName === 'TABLE') cutTable(box)
        }
        cut.range.deleteContents()
        token = cut.token
      }
      return token
    }
  }

  function quote(node: Node): string {
    return `“${letters(node.textContent ?? '').slice(0, 24)}”`
  }

  /** The id that stands next before a box, or around it. */
  function idBefore(box: Element, content: HTMLElement): string | undefined {
    const before = [...content.querySelectorAll('[id]')].filter(
      (one) =>
        one.compareDocumentPosition(box) &
        (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)
    )
    return before.at(-1)?.id ?? lastId
  }

  /** Boxes that can stick out of the type area; what is inside a drawing is the drawing's business. */
  const boxes = 'img, svg, pre, table, th, td, p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, .line'

  function inspect(page: PagedPage, content: HTMLElement): void {
    const bounds = page.area.getBoundingClientRect()
    for (const box of content.querySelectorAll(boxes)) {
      const rects = [...box.getClientRects()]
      const isHigh = rects.some(({bottom}) => bottom > bounds.bottom + 1.5)
      // A line that does not wrap sticks out of its box, which does not grow.
      const isWide =
        rects.some(({right}) => right > bounds.right + 1.5) || box.scrollWidth > box.clientWidth + 2
      if (!isHigh && !isWide) continue
      problems.push({
        rule: isHigh ? 'layout/clipped' : 'layout/overfull',
        message: `Unexpected content beyond the ${isHigh ? 'foot' : 'edge'} of the type area on page ${count} of the flow, at ${quote(box)}`,
        near: idBefore(box, content)
      })
      return
    }
  }

  let reachedEnd = false

  class Binder extends window.Paged.Handler implements PagedHandler {
    afterParsed(source: DocumentFragment): void {
      guardBlanks(source)
      lastLeaf = lastShown(source)
      sourceText = letters(source.textContent)
    }

    onPageLayout(_rendered: HTMLElement, _token: PagedBreakToken, layout: PagedLayout): void {
      reachedEnd = false
      layout.findBreakToken = breakFinder(layout)
    }

    renderNode(clone: Node, source: Node): void {
      remember(clone, source)
      continueTable(clone, source)
      if (lastLeaf && (source === lastLeaf || source.contains(lastLeaf)))
        reachedEnd = !isContainerOf(clone, source)
    }

    finalizePage(element: HTMLElement, page: PagedPage, _token: undefined, chunker: PagedChunker): void {
      count++
      // The blank page before one that must be on the right has no content.
      if (page.wrapper) record(page, page.wrapper)

      // Paged.js looks back at one page at the most; what is further back would be laid out again with each new page.
      chunker.pages.at(-3)?.element.remove()
      element.scrollLeft = 0
    }
  }

  /** Look a finished page over, and take down its text and its ids. */
  function record(page: PagedPage, content: HTMLElement): void {
    inspect(page, content)

    for (const repeated of content.querySelectorAll('[data-repeated]'))
      repeated.setAttribute('aria-hidden', 'true')
    const copy = content.cloneNode(true)
    if (isElement(copy)) {
      for (const repeated of copy.querySelectorAll('[data-repeated]')) repeated.remove()
      pagesText += letters(copy.textContent)
    }

    for (const target of content.querySelectorAll('[id]')) {
      pageOf[target.id] ??= count - 1
      lastId = target.id
    }
  }

  /** A container is copied empty and filled node by node: reaching it is not reaching its last text. */
  function isContainerOf(clone: Node, source: Node): boolean {
    return isElement(source) && source.childNodes.length > 0 && clone.childNodes.length === 0
  }

  function takeApart(page: PagedPage): LaidOutPage {
    const {element} = page
    // Room for crop marks, which this document has none of: a third of all its elements.
    for (const bleed of element.querySelectorAll('.pagedjs_bleed')) bleed.remove()
    for (const node of element.querySelectorAll('*')) {
      for (const name of ['data-ref', 'data-id', 'data-split-original']) node.removeAttribute(name)
    }
    const heads: string[] = []
    for (const name of element.style) {
      if (!name.startsWith('--pagedjs-string')) continue
      // Paged.js escapes quotation marks in the text, and leaves out the one that closes it.
      const value = element.style.getPropertyValue(name).trim()
      const isClosed = /^"(?:[^"\\]|\\.)*"$/s.test(value)
      heads.push(`${name}:${isClosed ? value : `${value}"`}`)
    }
    return {classes: element.className, style: heads.join(';'), content: element.innerHTML}
  }

  const {PagedPolyfill, Paged} = window
  const flow = document.querySelector<HTMLTemplateElement>('template#flow')
  if (!flow) throw new Error('Expected a template with the flow')
  Paged.registerHandlers(Binder)
  // One task a page on the frame clock of the display would cost 7 ms a page.
  PagedPolyfill.chunker.q.tick = (callback) => queueMicrotask(callback)
  // Pages do not change after their layout: nothing to observe.
  Reflect.set(window, 'ResizeObserver', undefined)

  await document.fonts.ready
  await Promise.all([...document.fonts].map((face) => face.load()))
  const {pages} = await PagedPolyfill.preview(flow.content, [{'book.css': sheet}], document.body)

  if (pagesText !== sourceText) {
    let at = 0
    while (at < sourceText.length && sourceText[at] === pagesText[at]) at++
    problems.push({
      rule: 'layout/lost-text',
      message: `Unexpected text on the pages: “${pagesText.slice(at, at + 24)}”, expected “${sourceText.slice(at, at + 24)}”`
    })
  }

  const styles = [...document.querySelectorAll('style')]
    .filter((style) => style.id !== 'native')
    .map(({sheet: rules}) => [...(rules?.cssRules ?? [])].map(({cssText}) => cssText).join('\n'))
    .filter((text) => text !== '')

  return {pages: pages.map(takeApart), pageOf, styles, problems}
}
