import type {AnchorId} from '../model/book.ts'

/** Where an edition put an anchor. */
export interface Location {
  /** What to print: a page's folio (`iv`, `12`), or in an edition without pages a section's name. */
  readonly folio: string
  /** Position of the page among all pages, from 1, for what is on consecutive pages. */
  readonly page: number
  /** `#ix1-12`, `chapter-1.xhtml#ix1-12`. */
  readonly href: string
}

/** Supplied by each edition; `undefined` for an anchor that it has not placed, or not yet. */
export type Locate = (anchor: AnchorId) => Location | undefined
