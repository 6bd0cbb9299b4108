import type {LayoutProblem} from '../../model/press.ts'

/** Look whether anything sticks out of the type area of a finished page. */
export function installInspection(): void {
  const {quote} = window.binding.nodes

  /** The id that stands next before a box, or around it. */
  function idBefore(box: Element, content: HTMLElement): string | undefined {
    const before = [...content.querySelectorAll('[id]')].filter(
      (one) =>
        one.compareDocumentPosition(box) &
        (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)
    )
    return before.at(-1)?.id
  }

  /** Boxes that can stick out of the type area; what is inside a drawing is the drawing's business. */
  const boxes = 'img, svg, pre, table, th, td, p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, .line'

  function inspect(
    bounds: DOMRect,
    content: HTMLElement,
    number: number,
    lastId: string | undefined
  ): LayoutProblem | undefined {
    for (const box of content.querySelectorAll(boxes)) {
      const rects = [...box.getClientRects()]
      const isHigh = rects.some(({bottom}) => bottom > bounds.bottom + 1.5)
      // A line that does not wrap sticks out of its box, which does not grow.
      const isWide =
        rects.some(({right}) => right > bounds.right + 1.5) || box.scrollWidth > box.clientWidth + 2
      if (!isHigh && !isWide) continue
      return {
        rule: isHigh ? 'layout/clipped' : 'layout/overfull',
        message: `Unexpected content beyond the ${isHigh ? 'foot' : 'edge'} of the type area on page ${number} of the flow, at ${quote(box)}`,
        near: idBefore(box, content) ?? lastId
      }
    }
    return undefined
  }

  window.binding = {...window.binding, inspect}
}
