import type {ElementContent, Root} from 'hast'
import type {Book} from '../model/book.ts'
import type {PrintedPage} from '../model/edition.ts'
import {pageId} from '../model/generated-pages.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {ContentDocument} from './content-document.ts'
import {idsIn} from './ids.ts'
import type {NavigationListId} from './navigation.ts'
import {markPageBreaks, marksOf, type PageMark, pageBreaks} from './page-breaks.ts'
import {toRoot} from './to-root.ts'

/** The pages of the paged edition in a package. */
export interface Pagination {
  /** One for each page, in order. */
  readonly marks: readonly PageMark[]
  /** Marks the pages of a flow in its text: a chapter by its path, `glossary`, `references`, `index`. */
  readonly markFlow: (flow: string, trees: readonly (Root | ElementContent)[]) => void
  /** Marks that stand before a list of the navigation document. */
  readonly inNavigation: (id: NavigationListId) => readonly PageMark[]
}

const lists = ['contents', 'figures', 'tables', 'listings'] as const satisfies readonly NavigationListId[]

/**
 * Find a place in the package for every page of the paged edition.
 *
 * Pages of chapters, glossary, references and index are found by their text; title pages by their ids; contents and
 * lists are in the navigation document. What the package does not have (half title, blank pages) begins
 * where the next page does.
 *
 * @param pages
 *   In order; none when there is no paged edition.
 * @param book
 *   For the paths of its chapters.
 * @param front
 *   Cover and title pages; edited: their pages are marked at once.
 */
export function pagination(
  pages: readonly PrintedPage[],
  book: Book,
  front: readonly ContentDocument[]
): Pagination {
  const flows = new Set([
    ...book.chapters.map(({path}) => path),
    ...(book.glossary.length > 0 ? ['glossary'] : []),
    ...(book.references.length > 0 ? ['references'] : []),
    ...(book.index.length > 0 ? ['index'] : [])
  ])
  const frontIds = new Set(front.flatMap(({children}) => idsIn(children)))
  const listOf = listsOf(pages)
  const anchorOf = ({anchors}: PrintedPage): string | undefined => anchors.find((id) => frontIds.has(id))
  const {all, at} = marksOf(
    pages,
    (page) => flows.has(page.flow ?? '') || listOf.has(page) || anchorOf(page) !== undefined
  )

  for (const {children} of front) {
    visitElements(toRoot(children), (node) => {
      const page = pages.find((one) => anchorOf(one) === node.properties['id'])
      if (page && node.properties['id'] !== undefined)
        node.children.unshift(...pageBreaks(at.get(page) ?? []))
    })
  }

  return {
    marks: all,
    markFlow(flow, trees) {
      markPageBreaks(
        trees,
        pages.filter((page) => page.flow === flow),
        {all, at}
      )
    },
    inNavigation: (id) =>
      [...listOf].filter(([, list]) => list === id).flatMap(([page]) => at.get(page) ?? [])
  }
}

/** Pages of contents and lists, by the list that they begin or go on with. */
function listsOf(pages: readonly PrintedPage[]): ReadonlyMap<PrintedPage, NavigationListId> {
  const found = new Map<PrintedPage, NavigationListId>()
  let current: NavigationListId = 'contents'
  for (const page of pages) {
    if (page.flow !== 'contents' && page.flow !== 'lists') continue
    current = lists.find((id) => page.anchors.includes(pageId(id))) ?? current
    found.set(page, current)
  }
  return found
}
