/**
 * Remember which node of the flow each node on a page is a copy of.
 *
 * Paged.js finds the original again by its text, and errs where text repeats.
 */
export function installSources(): void {
  const {isText} = window.binding.nodes
  const sources = new WeakMap<Node, BoundSource>()

  function remember(clone: Node, source: Node): void {
    const skipped = isText(clone) && isText(source) ? source.data.length - clone.data.length : 0
    sources.set(clone, {node: source, skipped})
    if (clone.childNodes.length !== source.childNodes.length) return
    clone.childNodes.forEach((child, index) => {
      const twin = source.childNodes[index]
      if (twin) remember(child, twin)
    })
  }

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

  window.binding = {...window.binding, sources: {guardBlanks, remember, of: (clone) => sources.get(clone)}}
}
