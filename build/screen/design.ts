import type {ScreenEdition} from '../model/edition.ts'
import type {PagedDesign} from '../paged/drafts.ts'
import {pageGeometry} from '../paged/page-geometry.ts'

/** How the PDF for displays looks: its front cover is the first page. */
export function designOf(edition: ScreenEdition): PagedDesign {
  return {
    geometry: pageGeometry(edition.page),
    notes: edition.notes,
    hasCover: true,
    templates: ['shared/cover.css'],
    tagged: true
  }
}
