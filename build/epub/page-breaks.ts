import type {Element, Parents} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitParents} from 'unist-util-visit-parents'
import type {Folio, PageMap} from '../model/edition.ts'
import {classesOf} from './classes.ts'
import type {ContentDocument} from './content-document.ts'
import {toRoot} from './to-root.ts'

/** Elements that may not have a `<span>` as a child, or not at any place. */
const closed = new Set(['ol', 'ul', 'dl', 'table', 'thead', 'tbody', 'tr', 'figure'])

/** A page of the paged edition, with the id of its marker in the text. */
export interface PageMark {
  readonly folio: Folio
  readonly id: string
}

/**
 * Mark where the pages of the paged edition begin, by EPUB Accessibility 1.1.
 *
 * The mark of a page stands before the first anchor known to be on it. That is not earlier than the page
 * begins, and a page without an anchor gets no mark.
 *
 * @param documents
 *   In reading order; edited.
 * @param folios
 *   Page of each anchor.
 * @returns
 *   Marked pages in reading order.
 */
export function markPageBreaks(documents: readonly ContentDocument[], folios: PageMap): readonly PageMark[] {
  const byId: ReadonlyMap<string, Folio> = folios
  const marks = new Map<Folio, PageMark>()
  const pending: {readonly ancestors: readonly Parents[]; readonly node: Element; readonly mark: PageMark}[] =
    []

  for (const {children} of documents) {
    visitParents(toRoot(children), 'element', (node, ancestors) => {
      // Notes stand elsewhere than in the paged edition, and say nothing about the page around them.
      if (classesOf(node).includes('notes')) return SKIP
      const folio = byId.get(String(node.properties['id'] ?? ''))
      if (!folio || marks.has(folio)) return
      const mark = {folio, id: `folio-${folio.replace(/[^\w-]/g, '-')}`}
      marks.set(folio, mark)
      pending.push({ancestors: [...ancestors], node, mark})
    })
  }
  // Inserted afterwards: siblings that move while they are visited would be visited twice.
  for (const {ancestors, node, mark} of pending) insertBefore(node, ancestors, markElement(mark))

  return [...marks.values()]
}

function markElement({folio, id}: PageMark): Element {
  return h('span.page-break', {'epub:type': 'pagebreak', role: 'doc-pagebreak', id, ariaLabel: folio})
}

function insertBefore(node: Element, ancestors: readonly Parents[], mark: Element): void {
  const parent = ancestors.at(-1)
  if (parent === undefined) return
  if (parent.type === 'element' && closed.has(parent.tagName)) {
    insertBefore(parent, ancestors.slice(0, -1), mark)
    return
  }
  const position = (parent.children as readonly unknown[]).indexOf(node)
  parent.children.splice(position, 0, mark)
}
