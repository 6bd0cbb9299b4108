import {fillFolios} from './folio-references.ts'
import type {NumberedFlow, PlacedPage, Placement} from './place-flows.ts'

/** The pages of a book as one document. */
export interface BoundPages {
  readonly body: string
  /** Style sheets that Paged.js rewrote, each once. */
  readonly styles: readonly string[]
}

/**
 * Bind the pages of all flows into one document, with their folios and with
 * the page numbers of references filled in.
 *
 * @param placement
 *   Pages in order, and where anchors are.
 * @param flows
 *   For their style sheets.
 */
export function bindPages({pages, anchors}: Placement, flows: readonly NumberedFlow[]): BoundPages {
  const body = pages.map((placed) => {
    if (!placed.page) return blankPage(placed)
    const {classes, style, content} = placed.page
    const filled = fillFolios(content, (anchor) => anchors.get(anchor), placed.position)
    const declarations = `${folioDeclaration(placed)}${style}`.replaceAll('"', '&quot;')
    const headed = filled.replaceAll(marginContent, `${marginContent} style="${declarations}"`)
    return `<div class="${sided(classes, placed)} page-${placed.style}">${headed}</div>`
  })

  return {body: body.join('\n'), styles: [...new Set(flows.flatMap(({flow}) => flow.styles))]}
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

/** A flow begins on the right in its own layout as well, so sides agree; what was first there need not be here. */
function sided(classes: string, {position}: PlacedPage): string {
  const side = position % 2 === 0 ? 'right' : 'left'
  const others = classes.split(/\s+/).filter((name) => !/^pagedjs_(left|right)_page$/.test(name))
  return [...others, `pagedjs_${side}_page`].join(' ')
}

/** A page on which nothing is printed; it counts all the same. */
function blankPage(placed: PlacedPage): string {
  return `<div class="${sided('pagedjs_page pagedjs_blank_page', placed)}" aria-hidden="true"><div class="pagedjs_sheet"><div class="pagedjs_pagebox"></div></div></div>`
}
