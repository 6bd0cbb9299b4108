/**
 * Take away the room for page numbers that will not be filled: those of
 * references to something on the same page.
 *
 * They go before the page is broken. Filled in afterwards, with nothing,
 * they would leave less than two lines of a paragraph on a page, or half a
 * line that is stretched to a whole one.
 */
export function installFolioRoom(): void {
  const {nodes, sources} = window.binding
  const {isFirst, isElement} = nodes

  /** Whether an element begins before a place. */
  function beginsBefore(element: Element, {node, offset}: BoundPlace): boolean {
    const where = node.compareDocumentPosition(element)
    if (!(where & Node.DOCUMENT_POSITION_PRECEDING)) return false
    if (!(where & Node.DOCUMENT_POSITION_CONTAINS) || offset > 0) return true
    let first = node
    while (first !== element && first.parentNode && isFirst(first, first.parentNode)) first = first.parentNode
    return first !== element
  }

  /** Whether what has an id comes right after the paragraph of a reference, poured or not. */
  function comesNext(room: Element, id: string): boolean {
    const source = sources.of(room)?.node
    let next = source && isElement(source) ? source.closest('p, ul, ol')?.nextElementSibling : undefined
    for (let count = 0; next && count < 2; count++) {
      if (next.id === id) return true
      next = next.nextElementSibling
    }
    return false
  }

  /** Whether a reference and its target will be on the same page. */
  function isHere(room: HTMLElement, rendered: Element, place: BoundPlace | undefined): boolean {
    const id = room.dataset['folioOf'] ?? ''
    const target = rendered.querySelector(`[id="${CSS.escape(id)}"]:not([data-split-from])`)
    if (!place || beginsBefore(room, place)) return target !== null && (!place || beginsBefore(target, place))
    return target === null ? comesNext(room, id) : !beginsBefore(target, place)
  }

  /**
   * Look which references are to the page itself, and which of those on the
   * next page will be to that.
   *
   * @param place
   *   What the next page begins with; nothing when all is on this one.
   * @returns
   *   Whether something came or went, so that the page may end elsewhere.
   */
  function settle(rendered: Element, place: BoundPlace | undefined): boolean {
    let changed = false
    for (const room of rendered.querySelectorAll<HTMLElement>('.folio-reference')) {
      const here = isHere(room, rendered, place)
      if (here === room.hasAttribute('data-here')) continue
      room.toggleAttribute('data-here', here)
      changed = true
    }
    return changed
  }

  window.binding = {...window.binding, folioRoom: {settle}}
}
