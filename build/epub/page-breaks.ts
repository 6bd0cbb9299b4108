import type {Element, ElementContent, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {PrintedPage} from '../model/edition.ts'
import {classesOf} from './classes.ts'
import {pageStarts, type TextPlace} from './page-starts.ts'

/** A page of the paged edition, with the id of its marker in the package. */
export interface PageMark {
  /** As readers of the paged edition see it: `iv`, `12`. */
  readonly label: string
  readonly id: string
}

/** The marks of all pages, and which of them stand where a page begins. */
export interface PageMarks {
  /** One for each page, in order. */
  readonly all: readonly PageMark[]
  /** Those of pages that the package does not have, such as blank ones, stand before the next one that it has. */
  readonly at: ReadonlyMap<PrintedPage, readonly PageMark[]>
}

/**
 * Give every page of the paged edition a mark.
 *
 * @param pages
 *   In order.
 * @param isPlaced
 *   Whether the package has the text of a page.
 */
export function marksOf(pages: readonly PrintedPage[], isPlaced: (page: PrintedPage) => boolean): PageMarks {
  const at = new Map<PrintedPage, PageMark[]>()
  let waiting: PageMark[] = []
  let last: PageMark[] = waiting
  const all = pages.map((page, position) => {
    const name = /^[\w-]+$/.test(page.label) ? page.label : `p${position + 1}`
    const mark = {label: page.label, id: `folio-${name}`}
    waiting.push(mark)
    if (isPlaced(page)) {
      at.set(page, waiting)
      last = waiting
      waiting = []
    }
    return mark
  })
  last.push(...waiting.filter((mark) => !last.includes(mark)))
  return {all, at}
}

/**
 * Mark in some text where pages begin, by EPUB Accessibility 1.1: in the middle of a paragraph when the page
 * begins there.
 *
 * @param trees
 *   All text of a flow, in order; edited.
 * @param pages
 *   Pages of that flow, in order.
 * @param marks
 *   Of the whole book.
 */
export function markPageBreaks(
  trees: readonly (Root | ElementContent)[],
  pages: readonly PrintedPage[],
  marks: PageMarks
): void {
  const starts = pageStarts(trees, pages)
  // From the end, so that the places before stay where they are.
  for (const [position, page] of [...pages.entries()].reverse()) {
    const start = starts[position]
    if (start) insertAt(start, pageBreaks(marks.at.get(page) ?? []))
  }
}

/** Marks as elements. */
export function pageBreaks(marks: readonly PageMark[]): Element[] {
  return marks.map(({label, id}) =>
    h('span.page-break', {'epub:type': 'pagebreak', role: 'doc-pagebreak', id, ariaLabel: label})
  )
}

function insertAt({node, offset, ancestors}: TextPlace, marks: readonly Element[]): void {
  const graphic = offset === 0 ? graphicBefore(node, ancestors) : undefined
  if (graphic) {
    graphic.children.unshift(...marks)
    return
  }
  const parent = ancestors.at(-1)
  if (parent === undefined) return
  const position = (parent.children as readonly unknown[]).indexOf(node)
  const rest = node.value.slice(offset)
  node.value = node.value.slice(0, offset)
  parent.children.splice(position + 1, 0, ...marks, {type: 'text', value: rest})
}

/** A page that begins with a caption begins with the picture above it. */
function graphicBefore(node: TextPlace['node'], ancestors: readonly Parents[]): Element | undefined {
  const figure = ancestors.findLast((one) => one.type === 'element' && classesOf(one).includes('figure'))
  const caption = figure && ancestors[ancestors.indexOf(figure) + 1]
  if (figure?.type !== 'element' || caption?.type !== 'element' || caption.tagName !== 'figcaption') return
  const begins = textOf(caption).startsWith(node.value)
  const graphic = figure.children.find(
    (child) => child.type === 'element' && classesOf(child).includes('graphic')
  )
  return begins && graphic?.type === 'element' ? graphic : undefined
}
