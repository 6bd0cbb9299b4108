import type {LaidOutPage} from '../../model/press.ts'

/** Turn finished pages into text, without what only the layout needed. */
export function installTakeApart(): void {
  const {isText} = window.binding.nodes

  /** Paged.js makes sixteen margin boxes for each page, of which two have content, and blanks between them. */
  function removeEmptyMargins(element: HTMLElement): void {
    const margins = element.querySelectorAll<HTMLElement>('.pagedjs_pagebox > :not(.pagedjs_area)')
    for (const margin of margins) {
      if (!/pagedjs_margin-/.test(margin.className)) continue
      const boxes = margin.querySelectorAll('.hasContent')
      if (boxes.length === 0) margin.remove()
      if (boxes.length !== 1 || !margin.matches('.pagedjs_margin-top, .pagedjs_margin-bottom')) continue
      // One that has the margin to itself needs none beside it to be in its place.
      margin.replaceChildren(...boxes)
      margin.style.gridTemplateColumns = '1fr'
    }
    const holders = element.querySelectorAll('.pagedjs_sheet, .pagedjs_pagebox, .pagedjs_pagebox > div')
    for (const holder of [element, ...holders])
      for (const node of [...holder.childNodes]) if (isText(node)) node.remove()
  }

  function takeApart({element}: PagedPage): LaidOutPage {
    // Room for crop marks and for Paged.js' own notes, which this document has none of: a third of all its elements.
    for (const unused of element.querySelectorAll('.pagedjs_bleed, .pagedjs_footnote_area')) unused.remove()
    removeEmptyMargins(element)
    for (const node of element.querySelectorAll('*')) {
      for (const name of ['data-ref', 'data-id', 'data-split-original', 'data-shrink'])
        node.removeAttribute(name)
      // That it is divided, not from what: the same page is to be the same text each time.
      for (const name of ['data-split-from', 'data-split-to'])
        if (node.hasAttribute(name)) node.setAttribute(name, '')
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
