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

  window.binding = {...window.binding, sources: {remember, of: (clone) => sources.get(clone)}}
}
