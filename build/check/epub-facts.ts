import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'

/** What the rules want to know of an EPUB; names are below the folder of the package document. */
export interface EpubFacts {
  /** Bytes of the whole package. */
  readonly packed: number
  /** Every file, container and package document left out, with its size in bytes. */
  readonly sizes: ReadonlyMap<string, number>
  readonly metadata: readonly MetadataFact[]
  readonly manifest: readonly ManifestItem[]
  /** Names of the content documents in reading order; those outside of it (`linear="no"`) are left out. */
  readonly spine: readonly string[]
  /** Content documents, the navigation document and the NCX, by name. */
  readonly documents: ReadonlyMap<string, DocumentFacts>
  readonly navigation: {
    readonly [Nav in 'toc' | 'landmarks' | 'page-list' | 'ncx']: readonly NavigationFact[]
  }
  /** Files that are not well-formed XML; nothing else is known of them. */
  readonly malformed: readonly {readonly name: string; readonly reason: string}[]
  /** Labels of each SVG file, by name. */
  readonly drawings: ReadonlyMap<string, readonly string[]>
  /** Style sheets, by name. */
  readonly stylesheets: ReadonlyMap<string, string>
}

/** One element of the package metadata. */
export interface MetadataFact {
  /** `dc:title`, or the `property` or `name` of a `meta`. */
  readonly name: string
  readonly value: string
  /** Id of the element that it refines. */
  readonly refines: string | undefined
}

export interface ManifestItem {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** What is known of a document. */
export interface DocumentFacts {
  readonly language: string | undefined
  readonly title: string | undefined
  /** In order; twice when it occurs twice. */
  readonly ids: readonly string[]
  /** Values of `href` and `src` of any element, in order. */
  readonly references: readonly string[]
  readonly images: readonly {readonly source: string; readonly alternative: string | undefined}[]
  /** Names of elements that carry a `style` attribute, and `style` for style elements. */
  readonly styled: readonly string[]
  /** Names of elements that are scripts or carry a handler (`onclick`). */
  readonly scripted: readonly string[]
  /** Ids of marks of page breaks, in order. */
  readonly pageBreaks: readonly string[]
  /** What the body shows, in order. */
  readonly blocks: readonly EpubBlock[]
}

/** A stretch of a document: of text or code, as it stands, or a picture by its name in the package. */
export type EpubBlock =
  | {readonly kind: 'text' | 'code'; readonly text: string}
  | {readonly kind: 'picture'; readonly source: string}

/** A line of a navigation list. */
export interface NavigationFact {
  readonly text: string
  readonly reference: string
  readonly children: readonly NavigationFact[]
}

/** Something that a rule has to say. */
export interface EpubFinding {
  /** Grammar and form of `Diagnostic.message`. */
  readonly message: string
  /** Document of the package that it was found in, by name. */
  readonly document?: string | undefined
  /** Place in the manuscript, when the rule knows it better than the document tells. */
  readonly source?: Pick<Diagnostic, 'file' | 'place'> | undefined
  readonly hints?: readonly string[] | undefined
  /** An `error` when left out. */
  readonly severity?: Diagnostic['severity'] | undefined
}

/**
 * Looks at one thing in an EPUB.
 *
 * `labels` are those of the pages of the PDF, in order; none when there is no PDF.
 */
export type EpubRule = (facts: EpubFacts, book: Book, labels: readonly string[]) => readonly EpubFinding[]
