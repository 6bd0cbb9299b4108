/** Break listings where their text has a joint, and mark lines that were turned over. */
export function installListingBreaks(): void {
  const {isElement} = window.binding.nodes
  /** Lines that a page may lose for a better break, by how good it is: before a document, a top-level entry, after a blank line. */
  const reach = [14, 9, 6] as const
  /** Lines of a listing that stand together before a break. */
  const least = 3

  /**
   * The place before the line at which a listing is best broken.
   *
   * @param place
   *   Where the browser breaks it.
   */
  function better(place: BoundPlace): BoundPlace {
    const owner = isElement(place.node) ? place.node : place.node.parentElement
    const line = owner?.closest('.line')
    const listing = line?.closest('pre.code')
    if (!line || !listing) return place

    const lines = [...listing.querySelectorAll('.line')]
    const texts = lines.map(({textContent}) => textContent)
    const language = listing.closest('figure')?.dataset['language'] ?? ''
    const at = lines.indexOf(line)
    for (const [kind, most] of reach.entries()) {
      for (let index = at; index >= least && index >= at - most; index--) {
        if (!isJoint(kind, texts, index, language)) continue
        const start = lines[index]
        if (start) return index === at ? place : {node: start, offset: 0}
      }
    }
    return place
  }

  function isJoint(kind: number, texts: readonly string[], index: number, language: string): boolean {
    const [before = '', text = ''] = texts.slice(index - 1, index + 1)
    if (kind === 0) return text.trim() === '---'
    if (kind === 2) return before.trim() === '' && text.trim() !== ''
    // A comment belongs to what follows it.
    if (/^(#|\/\/|---)/.test(before) || before.endsWith('\\')) return false
    if (/^ya?ml$/.test(language)) return /^[\w"'#.]/.test(text)
    if (/^(console|shellsession|sh|bash)/.test(language)) return /^[$#] /.test(text)
    return before.trim() === '' && /^\S/.test(text)
  }

  /** Mark lines that go over several rows: only the layout knows. */
  function markTurnedLines(content: Element): void {
    const turned = [...content.querySelectorAll('pre.code .line')].filter((line) => {
      const height = Number.parseFloat(getComputedStyle(line).lineHeight)
      return line.getBoundingClientRect().height > height * 1.5
    })
    // After all were measured, so that the page is laid out once.
    for (const line of turned) line.classList.add('turned-over')
  }

  window.binding = {...window.binding, listings: {better, markTurnedLines}}
}
