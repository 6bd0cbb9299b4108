/** Carry tables over page breaks: their heads are repeated, and their columns stay as wide as they are. */
export function installTables(): void {
  const {nodes, sources} = window.binding
  const {isElement} = nodes
  /** Widths of the columns (px) of tables that were cut, by the table in the flow. */
  const columns = new WeakMap<Node, readonly number[]>()

  /**
   * Keep the columns of a table as they are with all its rows: what is left of
   * it on a page, or comes on the next, would find widths of its own.
   */
  function keepColumns(table: HTMLElement, widths: readonly number[]): void {
    if (table.querySelector('colgroup[data-repeated]')) return
    const group = document.createElement('colgroup')
    group.setAttribute('data-repeated', '')
    for (const width of widths) {
      const column = document.createElement('col')
      column.style.width = `${width}px`
      group.append(column)
    }
    table.prepend(group)
    table.style.tableLayout = 'fixed'
  }

  function cutTable(table: HTMLElement): void {
    const row = table.querySelector('tr')
    const origin = table.querySelector('tr, td, th')
    const source = origin && sources.of(origin)?.node.parentElement?.closest('table')
    if (!row || !source) return
    const widths = columns.get(source) ?? [...row.children].map((cell) => cell.getBoundingClientRect().width)
    columns.set(source, widths)
    keepColumns(table, widths)
  }

  /** A copy of what was on an earlier page. */
  function repeat(original: Element): HTMLElement | undefined {
    const copy = original.cloneNode(true)
    if (!isElement(copy)) return undefined
    for (const call of copy.querySelectorAll('.note-call')) call.remove()
    for (const element of [copy, ...copy.querySelectorAll('*')]) {
      for (const name of ['id', 'data-id', 'data-ref']) element.removeAttribute(name)
    }
    copy.setAttribute('data-repeated', '')
    return copy
  }

  /** The caption of a table that goes on says so. */
  function continueCaption(table: Element, source: Element): void {
    const figure = source.closest('table')?.parentElement
    const caption = figure?.querySelector(':scope > figcaption')
    const copy = caption && repeat(caption)
    if (!copy || table.previousElementSibling) return
    copy.append(figure?.dataset['continued'] ?? '')
    table.before(copy)
  }

  /** A table that goes on has its head again, and the same columns. */
  function continueTable(clone: Node, source: Node): void {
    if (!isElement(clone) || !isElement(source) || !/^(TR|TBODY)$/.test(clone.tagName)) return
    const table = clone.closest('table[data-split-from]')
    if (!table || table.querySelector('thead')) return
    const head = source.closest('table')?.querySelector('thead')
    if (!head || head.contains(source)) return
    const copy = repeat(head)
    if (!copy) return
    table.prepend(copy)
    continueCaption(table, source)
    const widths = columns.get(source.closest('table') ?? source)
    if (widths && isElement(table)) keepColumns(table, widths)
  }

  window.binding = {...window.binding, tables: {cutTable, continueTable}}
}
