/** Find where the browser broke the column, and what the next page begins with. */
export function installBreakPlaces(): void {
  const {nodes, sources} = window.binding
  const {isElement, isText, isAtom, isFirst} = nodes

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
  function firstBeyond(parent: Node, limit: number): BoundPlace | undefined {
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
  function cutAt({node, offset}: BoundPlace, rendered: Element): BoundCut | undefined {
    const origin = sources.of(node)
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

  window.binding = {...window.binding, breaks: {firstBeyond, cutAt, tokenFor}}
}
