/**
 * Keep paragraphs of three lines whole.
 *
 * Neither two lines and one nor one and two are allowed. The browser then
 * forgets about `widows` and takes the first, though there is a better place
 * before the paragraph.
 */
export function installWidows(): void {
  const {isElement} = window.binding.nodes

  function linesIn(box: DOMRect | undefined, height: number): number {
    return box ? Math.floor((box.height + 1) / height) : 0
  }

  /**
   * Ask the browser not to break a paragraph of which one line would be left.
   *
   * @param place
   *   Where the browser breaks the page now.
   * @param limit
   *   Right of it (px) is what comes on the next page.
   * @returns
   *   Whether it is to break elsewhere.
   */
  function keep({node}: BoundPlace, limit: number): boolean {
    const owner = isElement(node) ? node : node.parentElement
    const paragraph = owner?.closest('p, li, dd')
    if (!paragraph || paragraph.hasAttribute('data-whole') || paragraph.hasAttribute('data-split-from'))
      return false
    const boxes = [...paragraph.getClientRects()]
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    const [here, beyond] = [boxes.filter(({left}) => left < limit), boxes.filter(({left}) => left > limit)]
    if (here.length !== 1 || beyond.length !== 1) return false
    if (linesIn(beyond[0], height) !== 1 || linesIn(here[0], height) > 2) return false
    paragraph.setAttribute('data-whole', '')
    return true
  }

  window.binding = {...window.binding, widows: {keep}}
}
