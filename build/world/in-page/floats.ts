/**
 * Fill the holes that figures leave at the foot of a page when they do not fit
 * there.
 *
 * A drawing is made a little smaller, as far as its labels allow. Otherwise a
 * figure with a caption changes places with the paragraphs that follow it,
 * until these fill the page: in the flow as on the page, so that the order of
 * the structure tree stays that of the pages. It passes no heading, no
 * figure of its own kind, and stays where a colon announces it.
 */
export function installFloats(): void {
  const {nodes, sources} = window.binding
  const {isElement} = nodes
  /** A lower hole, in px, is left as it is: four lines. */
  const smallestHole = 93
  /** Drawings become no smaller than this for the sake of a page. */
  const leastShrink = 0.8
  /** By figure of the flow: the page that it was moved on, counted from 1. */
  const movedOn = new Map<Node, number>()
  const shrunk = new WeakSet<Element>()
  let page = 0

  /** Whether the browser put all of an element into later columns. */
  function isBeyond(element: Element, limit: number): boolean {
    const [first] = element.getClientRects()
    return first !== undefined && first.left > limit
  }

  /** The figure that begins at a place, and the height in px that it leaves free before it. */
  function holeBefore(place: BoundPlace, layout: PagedLayout, limit: number) {
    const owner = isElement(place.node) ? place.node : place.node.parentElement
    const figure = owner?.closest<HTMLElement>('figure[id]')
    const before = figure?.previousElementSibling
    if (!figure || !before || !isBeyond(figure, limit) || !figure.querySelector('figcaption'))
      return undefined
    const rect = [...before.getClientRects()].findLast(({left}) => left < limit)
    if (!rect) return undefined
    const height = layout.element.getBoundingClientRect().bottom - rect.bottom
    return height < smallestHole ? undefined : {figure, before, height}
  }

  /**
   * Change the page so that a hole becomes smaller.
   *
   * @param place
   *   Where the browser breaks the page now.
   * @param isEnd
   *   Whether nothing more will be poured into it.
   * @returns
   *   `moved` to look again, `more` to pour more text first, `settled` when there is nothing to do.
   */
  function settle(
    place: BoundPlace,
    rendered: HTMLElement,
    layout: PagedLayout,
    limit: number,
    isEnd: boolean
  ): 'moved' | 'more' | 'settled' {
    const hole = holeBefore(place, layout, limit)
    if (!hole) return 'settled'
    const {figure, before, height} = hole
    if (shrink(figure, height, limit)) return 'moved'

    const next = figure.nextElementSibling
    const [source, sourceOfNext] = [sources.of(figure)?.node, next && sources.of(next)?.node]
    if (!next) return isEnd ? 'settled' : 'more'
    if (!source || !sourceOfNext || source.parentNode !== sourceOfNext.parentNode) return 'settled'
    if (isFixed(source, before) || isBarrier(next, figure)) return 'settled'

    let last: Node = rendered
    while (last.lastChild) last = last.lastChild
    // What is still being poured must not find the figure behind it.
    if (!isEnd && next.contains(last)) return 'more'

    next.after(figure)
    if (isBeyond(next, limit)) {
      next.before(figure)
      return 'settled'
    }
    sourceOfNext.parentNode?.insertBefore(source, sourceOfNext.nextSibling)
    movedOn.set(source, page)
    return 'moved'
  }

  /** Whether a figure was moved on an earlier page, or what stands before it announces it. */
  function isFixed(source: Node, before: Element): boolean {
    const earlier = movedOn.get(source)
    return (
      (earlier !== undefined && earlier !== page) ||
      (earlier === undefined && /[:：]\s*$/.test(before.textContent))
    )
  }

  function isBarrier(next: Element, figure: Element): boolean {
    if (/^H[1-6]$/.test(next.tagName)) return true
    return next.tagName === 'FIGURE' && next.className === figure.className
  }

  /** Make a drawing as small as it must be to fit, when that is not too small. */
  function shrink(figure: HTMLElement, room: number, limit: number): boolean {
    const drawing = figure.querySelector<SVGElement>('svg.drawing')
    if (!drawing || shrunk.has(figure)) return false
    shrunk.add(figure)
    const [width, height] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name)))
    if (!width || !height) return false
    const {marginTop} = getComputedStyle(figure)
    const excess = figure.getBoundingClientRect().height + Number.parseFloat(marginTop) - room + 1
    const scale = (height - excess) / height
    if (scale >= 1 || scale < Math.max(leastShrink, Number(drawing.dataset['shrink'] ?? 1))) return false

    resize(drawing, width * scale, height * scale)
    if (!isBeyond(figure, limit)) return true
    resize(drawing, width, height)
    return false
  }

  function resize(drawing: SVGElement, width: number, height: number): void {
    drawing.setAttribute('width', width.toFixed(1))
    drawing.setAttribute('height', height.toFixed(1))
  }

  /** Whether a figure that was moved stands at a node of the flow, or after it. */
  function hasMovedBehind(node: Node): boolean {
    return [...movedOn.keys()].some(
      (figure) =>
        figure === node || (node.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    )
  }

  window.binding = {
    ...window.binding,
    floats: {
      settle,
      beginPage: () => {
        page++
      },
      hasMovedBehind,
      moved: () => [...movedOn.keys()].flatMap((figure) => (isElement(figure) ? [figure.id] : []))
    }
  }
}
