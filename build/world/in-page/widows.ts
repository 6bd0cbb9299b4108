/**
 * Keep paragraphs of three lines whole.
 *
 * Neither two lines and one nor one and two are allowed. The browser then
 * forgets about `widows` and takes the first, though there is a better place
 * before the paragraph.
 */
export function installWidows(): void {
  const {isElement} = window.binding.nodes

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
    const [here, beyond, ...others] = boxes
    if (!here || !beyond || others.length > 0 || here.left > limit || beyond.left < limit) return false
    // The first box goes on to the foot of the page, though nearly a line may be free there.
    if (beyond.height > 1.5 * height || here.height >= 3 * height) return false
    paragraph.setAttribute('data-whole', '')
    return true
  }

  window.binding = {...window.binding, widows: {keep}}
}
