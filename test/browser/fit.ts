/** A label that does not fit, with what it does not fit into. */
export interface Misfit {
  readonly text: string
  readonly into: 'box' | 'drawing'
}

/**
 * Find labels that stick out of their boxes or of the drawing.
 *
 * Runs in the browser. The box of a label is the smallest filled shape that
 * has the label's centre in it; labels beside lines have none.
 *
 * @param svg
 *   The file.
 * @param boxed
 *   Whether labels of this type of diagram stand in boxes at all.
 */
export function misfits(svg: string, boxed: boolean): readonly Misfit[] {
  const host = document.createElement('div')
  host.innerHTML = svg
  document.body.append(host)
  const frame = host.querySelector('svg')?.getBoundingClientRect()
  const found: Misfit[] = []

  const shapes = [...host.querySelectorAll('rect,path,polygon,circle,ellipse')]
    .filter((shape) => !shape.closest('defs,marker,clipPath') && getComputedStyle(shape).fill !== 'none')
    .map((shape) => shape.getBoundingClientRect())
    .filter(({width, height}) => width > 12 && height > 12)

  for (const label of host.querySelectorAll('text')) {
    const box = label.getBoundingClientRect()
    if (!frame || box.width === 0) continue
    const text = label.textContent
    if (!inside(box, frame, 0.5)) found.push({text, into: 'drawing'})
    if (!boxed) continue

    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const [holder] = shapes
      .filter(({left, right, top, bottom}) => left <= x && x <= right && top <= y && y <= bottom)
      .sort((a, b) => a.width * a.height - b.width * b.height)
    // The font's line is a fifth higher than its characters, which may touch the edge with no harm.
    if (holder && !inside(box, holder, 4)) found.push({text, into: 'box'})
  }

  host.remove()
  return found

  function inside(inner: DOMRect, outer: DOMRect, vertical: number): boolean {
    return (
      inner.left >= outer.left - 0.5 &&
      inner.right <= outer.right + 0.5 &&
      inner.top >= outer.top - vertical &&
      inner.bottom <= outer.bottom + vertical
    )
  }
}
