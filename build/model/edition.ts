import type {AnchorId} from './book.ts'

/** A length on paper. */
export type Millimetres = number & {readonly unit: 'mm'}

/** For reading on a display and downloading: cover, links, bookmarks, tags. */
export interface ScreenEdition {
  readonly kind: 'pdf'
  readonly page: {readonly width: Millimetres; readonly height: Millimetres}
  readonly notes: NotePlace
}

/** Where the text of a note stands: at the foot of the page that calls it, or at the end of the chapter. */
export type NotePlace = 'page' | 'chapter'

/**
 * Which readers an EPUB is for.
 *
 * `svg`: those of EPUB 3, diagrams as drawings. `kindle`: Kindle, WeRead and old readers, diagrams as pixels.
 */
export type EpubFlavour = 'svg' | 'kindle'

/** For e-readers: reflowable XHTML. */
export interface EpubEdition {
  readonly kind: 'epub'
  readonly flavour: EpubFlavour
}

/** Listings as files, in an archive. */
export interface SamplesEdition {
  readonly kind: 'samples'
}

export type Edition = ScreenEdition | EpubEdition | SamplesEdition

/** What a page is called: `iv`, `12`. */
export type Folio = string

/** The folio of the page on which each anchor landed. */
export type PageMap = ReadonlyMap<AnchorId, Folio>

/** A page of a paged edition, for editions that say where it begins. */
export interface PrintedPage {
  /** As the page field of a reader shows it: `封面`, `iv`, `12`. */
  readonly label: string
  /** The flow that it belongs to: the path of a chapter, `cover`, `titles`, `contents`, `lists`, `glossary`, `index`; nothing for a blank page. */
  readonly flow: string | undefined
  /** What its text is without blanks, repeated heads and page numbers. */
  readonly letters: string
  /** Ids that begin on it, in order. */
  readonly anchors: readonly AnchorId[]
}

/** A finished file, not yet written anywhere. */
export interface Artifact {
  readonly kind: Edition['kind']
  /** `service-mesh.pdf`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** How many, of a PDF. */
  readonly pages?: number | undefined
}
