import type {LaidOutPage} from '../../model/press.ts'

/** Turn finished pages into text, without what only the layout needed. */
export function installTakeApart(): void {
  const {nodes, margins} = window.binding

  function takeApart({element}: PagedPage): LaidOutPage {
    // Room for crop marks and for Paged.js' own notes, which this document has none of: a third of all its elements.
    for (const unused of element.querySelectorAll('.pagedjs_bleed, .pagedjs_footnote_area')) unused.remove()
    for (const node of element.querySelectorAll('*')) {
      for (const name of ['data-ref', 'data-id', 'data-split-original', 'data-shrink'])
        node.removeAttribute(name)
      // That it is divided, not from what: the same page is to be the same text each time.
      for (const name of ['data-split-from', 'data-split-to'])
        if (node.hasAttribute(name)) node.setAttribute(name, '')
    }
    const area = element.querySelector('.pagedjs_area')
    for (const node of [...(area?.childNodes ?? [])]) if (nodes.isText(node)) node.remove()
    const heads: string[] = []
    for (const name of element.style) {
      if (!name.startsWith('--pagedjs-string')) continue
      // Paged.js escapes quotation marks in the text, and leaves out the one that closes it.
      const value = element.style.getPropertyValue(name).trim()
      const isClosed = /^"(?:[^"\\]|\\.)*"$/s.test(value)
      heads.push(`${name}:${isClosed ? value : `${value}"`}`)
    }
    return {
      classes: element.className.replace(/\s*\bpagedjs_(?:left|right)_page\b/, ''),
      style: heads.join(';'),
      margins: {left: margins.on(element, 'left'), right: margins.on(element, 'right')},
      content: area?.outerHTML ?? ''
    }
  }

  /**
   * Name what Paged.js gave random names to, so that rules and pages of two layouts go together.
   *
   * @param styles
   *   Style sheets with selectors such as `[data-following*="following-8fdd553b-…"]`.
   * @param pages
   *   Pages that have these attributes.
   */
  function nameSteadily(
    styles: readonly string[],
    pages: readonly LaidOutPage[]
  ): {readonly styles: readonly string[]; readonly pages: readonly LaidOutPage[]} {
    const random = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
    const names = [...new Set(styles.flatMap((sheet) => sheet.match(random) ?? []))]
    const renamed = (text: string): string =>
      names.reduce((result, name, index) => result.replaceAll(name, String(index).padStart(4, '0')), text)
    return {
      styles: styles.map(renamed),
      pages: pages.map((page) => ({...page, content: renamed(page.content)}))
    }
  }

  window.binding = {...window.binding, takeApart, nameSteadily}
}
