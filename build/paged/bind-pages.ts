import type {PageSide} from '../model/press.ts'
import {fillFolios} from './folio-references.ts'
import type {NumberedFlow, PlacedPage, Placement} from './place-flows.ts'

/** The pages of a flow as one document, with the blank page after it. */
export interface BoundPages {
  readonly body: string
  /** Style sheets that Paged.js rewrote. */
  readonly styles: readonly string[]
}

/**
 * Bind the pages of each flow into a document, with their folios and with the
 * page numbers of references filled in.
 *
 * Flows are printed by themselves, and a browser only prints links to what it
 * finds in the same document, and only tells the places of what is linked to
 * there: each document has stand-ins for both, which show nothing.
 *
 * @param placement
 *   Pages in order, and where anchors are.
 * @param flows
 *   In the same order.
 */
export function bindPages(
  {pages, anchors}: Placement,
  flows: readonly NumberedFlow[]
): readonly BoundPages[] {
  const bodies = flowsOf(pages, flows).map((placed) =>
    placed.map((page) => boundPage(page, anchors)).join('\n')
  )
  const links = bodies.map((body) => new Set(Array.from(body.matchAll(link), ([, id = '']) => id)))
  const linkedAnywhere = new Set(links.flatMap((ids) => [...ids]))

  return bodies.map((body, index) => {
    const own = new Set(Array.from(body.matchAll(anchor), ([, id = '']) => id))
    const linked = links[index] ?? new Set()
    const wanted = [...own].filter((id) => linkedAnywhere.has(id) && !linked.has(id))
    const away = [...linked].filter((id) => !own.has(id))
    const standIns = [
      ...wanted.sort().map((id) => `<a href="#${id}"></a>`),
      ...away.sort().map((id) => `<i id="${id}"></i>`)
    ]
    return {
      body: standIns.length > 0 ? `${body}\n<div hidden>${standIns.join('')}</div>` : body,
      styles: flows[index]?.flow.styles ?? []
    }
  })
}

const link = /<a\b[^>]*\shref="#([^"]*)"/g

const anchor = /<[a-z][^>]*\sid="([^"]*)"/g

/** The pages of each flow. A blank page belongs to what it ends. */
function flowsOf(
  pages: readonly PlacedPage[],
  flows: readonly NumberedFlow[]
): readonly (readonly PlacedPage[])[] {
  const groups: PlacedPage[][] = flows.map(() => [])
  const flowOf = new Map(flows.flatMap(({flow}, index) => flow.pages.map((page) => [page, index] as const)))
  let current = 0
  for (const placed of pages) {
    if (placed.page) current = flowOf.get(placed.page) ?? current
    groups[current]?.push(placed)
  }
  return groups
}

function boundPage(placed: PlacedPage, anchors: Placement['anchors']): string {
  const side = sideOf(placed)
  if (!placed.page) return blankPage(side)
  const {classes, style, margins, content} = placed.page
  const declarations = `${folioDeclaration(placed)}${style}`.replaceAll('"', '&quot;')
  const headed = margins[side]?.replaceAll(marginContent, `${marginContent} style="${declarations}"`) ?? ''
  const filled = fillFolios(content, (anchor) => anchors.get(anchor), placed.position)
  return `<div class="${classes} pagedjs_${side}_page page-${placed.style}"><div class="pagedjs_sheet"><div class="pagedjs_pagebox">${headed}${filled}</div></div></div>`
}

/**
 * What shows running heads and folios. Only these have them: all that is on a
 * page would inherit them from it, so that no two pages could share a style.
 */
const marginContent = '<div class="pagedjs_margin-content"'

/** For the margin boxes, which print `var(--folio)`. */
function folioDeclaration({folio}: PlacedPage): string {
  return `--folio:"${folio}";`
}

function sideOf({position}: PlacedPage): PageSide {
  return position % 2 === 0 ? 'right' : 'left'
}

/** A page on which nothing is printed; it counts all the same. */
function blankPage(side: PageSide): string {
  return `<div class="pagedjs_page pagedjs_blank_page pagedjs_${side}_page" aria-hidden="true"><div class="pagedjs_sheet"><div class="pagedjs_pagebox"></div></div></div>`
}
