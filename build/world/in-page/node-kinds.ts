/**
 * Tell nodes apart: text, elements, and what is seen of them.
 *
 * Runs in the browser and is sent there as text, as every function of this
 * folder: it may use nothing but what is inside it and what the page has. What
 * the others need is left on `window.binding`.
 */
export function installNodeKinds(): void {
  const letters = (text: string): string => text.replace(/\s+/g, '')
  const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE
  const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE
  const isAtom = (node: Node): boolean => isElement(node) && /^(img|svg|br|hr)$/i.test(node.tagName)

  function isShown(node: Node): boolean {
    return isAtom(node) || (isText(node) && node.data.trim() !== '')
  }

  function lastShown(root: Node): Node | null {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL)
    let last: Node | null = null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isShown(node)) last = node
    return last
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

  function quote(node: Node): string {
    return `“${letters(node.textContent ?? '').slice(0, 24)}”`
  }

  window.binding = {
    ...window.binding,
    nodes: {letters, isElement, isText, isAtom, isShown, lastShown, isFirst, quote}
  }
}
