import type {LaidOutPage} from '../../model/press.ts'

/** Turn finished pages into text, without what only the layout needed. */
export function installTakeApart(): void {
  function takeApart({element}: PagedPage): LaidOutPage {
    // Room for crop marks and for Paged.js' own notes, which this document has none of: a third of all its elements.
    for (const unused of element.querySelectorAll('.pagedjs_bleed, .pagedjs_footnote_area')) unused.remove()
    for (const node of element.querySelectorAll('*')) {
      for (const name of ['data-ref', 'data-id', 'data-split-original', 'data-shrink'])
        node.removeAttribute(name)
    }
    const heads: string[] = []
    for (const name of element.style) {
      if (!name.startsWith('--pagedjs-string')) continue
      // Paged.js escapes quotation marks in the text, and leaves out the one that closes it.
      const value = element.style.getPropertyValue(name).trim()
      const isClosed = /^"(?:[^"\\]|\\.)*"$/s.test(value)
      heads.push(`${name}:${isClosed ? value : `${value}"`}`)
    }
    return {classes: element.className, style: heads.join(';'), content: element.innerHTML}
  }

  window.binding = {...window.binding, takeApart}
}
