import type {AnchorId} from './book.ts'
import type {Millimetres} from './length.ts'
import type {Paper, Printer, Size} from './printer.ts'

/** For reading on a display and downloading: cover, links, bookmarks, tags. */
export interface ScreenEdition {
  readonly kind: 'pdf'
  readonly page: Size
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

/** The interior of a printed book, by what one printer takes. */
export interface PrintEdition {
  readonly kind: 'print'
  readonly printer: Printer
  readonly paper: Paper & {readonly name: string}
  /** Size of the finished book. */
  readonly trim: Size
  readonly notes: NotePlace
  /** Of the printed book, as the author writes it: with hyphens or without. */
  readonly isbn?: string | undefined
  /** Two or five digits that stand beside the barcode: a number of an issue, or a price. */
  readonly addOn?: string | undefined
  /** Whether its pages are shown with the printer's lines over them. */
  readonly hasProof: boolean
  /** At the end of the names of its files: nothing, or `-kdp` when there are several printers. */
  readonly suffix: string
}

export type Edition = ScreenEdition | EpubEdition | SamplesEdition | PrintEdition

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

/** What is known of a printed book when its pages stand still: for the cover, the proof and the report. */
export interface PrintedBook {
  readonly printer: Printer
  readonly paper: PrintEdition['paper']
  readonly trim: Size
  readonly isbn?: string | undefined
  readonly addOn?: string | undefined
  /** Of the file, with blank pages at the end. */
  readonly pages: number
  /** Inner margin that the printer asks for at this page count. */
  readonly gutter: Millimetres
  /** Inner margin of the layout. */
  readonly inner: Millimetres
  readonly spine: Millimetres
}

/** A file inside a PDF. */
export interface Attachment {
  readonly name: string
  /** What readers are told about it: `代码清单 2-3 …`. */
  readonly description: string
  readonly bytes: Uint8Array
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
