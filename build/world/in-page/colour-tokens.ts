/**
 * Colour the tokens of code that have no element of their own: each line says
 * in `data-tokens` where they are, and the style sheet has a colour for each
 * of the highlights that are made here.
 *
 * Runs in the browser and is sent there as text: it may use nothing but what
 * is inside it and what the page has.
 */
export function colourTokens(): void {
  const ranges = new Map<string, StaticRange[]>()

  for (const line of document.querySelectorAll<HTMLElement>('[data-tokens]')) {
    // A line that is longer than a page goes on, and what is counted from its start is elsewhere.
    if (line.hasAttribute('data-split-from')) continue
    const texts: {readonly node: Text; readonly start: number}[] = []
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    let length = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue
      texts.push({node, start: length})
      length += node.length
    }
    for (const token of line.dataset['tokens']?.split(';') ?? []) {
      const [name = '', from, to] = token.split(' ')
      const [start, end] = [Number(from), Number(to)]
      const holder = texts.findLast((text) => text.start <= start)
      if (!holder || end > holder.start + holder.node.length) continue
      const range = new StaticRange({
        startContainer: holder.node,
        startOffset: start - holder.start,
        endContainer: holder.node,
        endOffset: end - holder.start
      })
      const others = ranges.get(name)
      if (others) others.push(range)
      else ranges.set(name, [range])
    }
  }

  for (const [name, found] of ranges) CSS.highlights.set(`t-${name}`, new Highlight(...found))
}
