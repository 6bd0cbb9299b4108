import type {Element, ElementContent, Root} from 'hast'
import type {Place} from './diagnostic.ts'
import type {ListedPlatform} from './platform.ts'
import type {ReferenceItem} from './reference.ts'
import type {Sample, SampleSettings} from './sample.ts'

/** A name that can be linked to: short ASCII, unique in the whole book, not only in its chapter. */
export type AnchorId = string & {readonly anchorId: unique symbol}

/** What a chapter is for; decides numbering, running heads, folios, and the EPUB landmark. */
export type Role = 'front' | 'body' | 'appendix' | 'back'

/** One text file of the manuscript, as read; nothing is interpreted yet. */
export interface Source {
  /** Path below the book's folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** A chapter as `book.yaml` names it, before anything of it is read. */
export interface ChapterEntry {
  readonly role: Role
  /** A file or folder below the book's folder, without a final `/`. */
  readonly path: string
  /** Where it is named. */
  readonly place?: Place | undefined
}

/** A chapter with its text: one file, or a folder whose `index.md` or `README.md` comes first. */
export interface ChapterSources {
  readonly role: Role
  /** The file or folder, below the book's folder, without a final `/`. */
  readonly path: string
  /** In reading order, one or more. */
  readonly sources: readonly Source[]
}

/** Everything the author keeps in the book's folder, in reading order. */
export interface Manuscript {
  readonly metadata: Metadata
  readonly chapters: readonly ChapterSources[]
  /** `glossary.yaml`, when there is one. */
  readonly glossary: Source | undefined
  /** `index.yaml`: what the index should know beyond the marks, when there is one. */
  readonly indexTerms: Source | undefined
  /** `references.yaml`: the sources that the text cites, when there is one. */
  readonly references?: Source | undefined
  /** `platforms.yaml`: the products and standards that the book is about, when there is one. */
  readonly platforms?: Source | undefined
  /** `book.yaml` as written. */
  readonly settings?: Source | undefined
  /** What `book.yaml` says about its samples. */
  readonly samples?: SampleSettings | undefined
}

/** What is said of the book as a whole; nothing here comes from the clock or a random number. */
export interface Metadata {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly authors: readonly string[]
  /** BCP 47, such as `zh-CN`; decides the words the pipeline adds, and line breaking. */
  readonly language: string
  /** Stable `urn:uuid:…` or `urn:isbn:…`. */
  readonly identifier: string
  /** Date of this edition, `YYYY-MM-DD`. */
  readonly date: string
  readonly publisher?: string | undefined
  readonly description?: string | undefined
  /** What it is about, for a page of its own; blank lines between paragraphs. */
  readonly abstract?: string | undefined
  readonly rights?: string | undefined
  /** Of the text. */
  readonly licence?: string | undefined
  /** ISBN-13 of the electronic edition, as far as the identifier is none. */
  readonly isbn?: string | undefined
  readonly printIsbn?: string | undefined
  /** Cataloguing in publication, line by line. */
  readonly cip?: string | undefined
  /** Where it is published. */
  readonly place?: string | undefined
  readonly printer?: string | undefined
  readonly distributor?: string | undefined
  /** Such as `2026 年 11 月第 1 次印刷`. */
  readonly impression?: string | undefined
  readonly printRun?: string | undefined
  readonly price?: string | undefined
  /** Edition statement for the copyright page, such as `第 1 版`. */
  readonly edition?: string | undefined
  readonly subjects: readonly string[]
  /** Start of every file name in `dist/`; `[a-z0-9-]+`. */
  readonly slug: string
  /** Which lists follow the table of contents, when there is something to list; all of them when `undefined`. */
  readonly lists?: {readonly [List in 'figures' | 'tables' | 'listings']: boolean} | undefined
}

/** A heading of the text. */
export interface Heading {
  readonly id: AnchorId
  /** 1 is the chapter's own title. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  /** `1`, `1.2`, `A.1`; `undefined` when the heading is not numbered. */
  readonly number: string | undefined
  /** Title as plain text, without its number. */
  readonly text: string
  readonly element: Element
  readonly path: string
  readonly place: Place | undefined
}

/** What can carry a number and a caption. */
export type CaptionKind = 'figure' | 'table' | 'listing' | 'exercise'

/** A figure, table, listing or exercise that has a caption, and so a number. */
export interface Captioned {
  readonly kind: CaptionKind
  readonly id: AnchorId
  /** `2-3`: chapter, then position in it; `A-1` in appendices, bare `3` outside numbered chapters. */
  readonly number: string
  /** Caption as plain text, without its label. */
  readonly caption: string
  readonly element: Element
  readonly path: string
  readonly place: Place | undefined
}

/** One mark in the text: “this passage is about *term*”. */
export interface IndexMark {
  /** Headword, then the sub-entry when there is one. */
  readonly term: readonly [main: string, sub?: string | undefined]
  /** Where the mark stands; cross-reference-only marks (`see`) have an anchor too, and give no locator. */
  readonly anchor: AnchorId
  /** The passage that defines the term: its locator is bold. */
  readonly principal: boolean
  /** `start` and `end` bracket a passage over several pages. */
  readonly range: 'start' | 'end' | undefined
  /** Instead of a locator: look there. */
  readonly see: string | undefined
  /** After the locators: look there too. */
  readonly seeAlso: string | undefined
  /** What to sort by, instead of the headword (or of the sub-entry when there is one). */
  readonly sortAs: string | undefined
  readonly path: string
  readonly place: Place | undefined
}

/** A footnote as written; its number is given when the book is assembled. */
export interface Footnote {
  /** Where its text stands: `fn-…`. */
  readonly id: AnchorId
  /** Where it is called from, in order: `fnref-…`. */
  readonly callers: readonly AnchorId[]
  readonly children: readonly ElementContent[]
  readonly place: Place | undefined
}

/** One source file of a chapter after the transforms. */
export interface Part {
  readonly path: string
  /** Vocabulary: `docs/html.md`. Transforms and assembly edit it; editions clone it first. */
  readonly tree: Root
  /** In order of first call; number 1 belongs to the first note of the chapter, not of the part. */
  readonly footnotes: readonly Footnote[]
  /** In order of appearance. */
  readonly indexMarks: readonly IndexMark[]
  /** Listings as code, in order of appearance; none when `undefined`. */
  readonly samples?: readonly Sample[] | undefined
}

/** A file that the text shows or the packages carry: pictures and diagrams. */
export interface Asset {
  /** File name in a package, ASCII, unique; `src="asset:NAME"` in the trees refers to it. */
  readonly name: string
  readonly mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'
  readonly bytes: Uint8Array
  /** Natural size in CSS px. */
  readonly width: number
  readonly height: number
}

/** One chapter after the transforms; still knows nothing of the others. */
export interface Chapter {
  readonly role: Role
  /** The file or folder, as in `ChapterSources`. */
  readonly path: string
  /** Ready-made id from front matter or the title's `{#…}`; otherwise from the file name. */
  readonly id: AnchorId
  /** Title as plain text. */
  readonly title: string
  readonly parts: readonly Part[]
  /** By asset name. */
  readonly assets: ReadonlyMap<string, Asset>
}

/** A place that a cross-reference may name, with the words that name it. */
export interface Target {
  readonly id: AnchorId
  readonly kind: 'chapter' | 'section' | CaptionKind | 'term' | 'anchor'
  /**
   * `图 2-3`, `第 2 章`, `2.1 节`; a heading without number by its title, `《前言》`; any other place by
   * the label of the section it stands in.
   */
  readonly label: string
  /** The chapter it stands in. */
  readonly chapter: AnchorId
  readonly path: string
  readonly place: Place | undefined
}

/** A line of the table of contents, with the lines below it. */
export interface ContentsEntry {
  readonly target: AnchorId
  readonly depth: number
  readonly number: string | undefined
  readonly text: string
  readonly children: readonly ContentsEntry[]
}

/** A line of the list of figures, tables or listings. */
export interface CaptionEntry {
  readonly target: AnchorId
  /** `图 2-3`. */
  readonly label: string
  readonly caption: string
}

/** One place an index entry points at; a range when `end` is there. */
export interface Locator {
  readonly start: AnchorId
  readonly end?: AnchorId | undefined
  readonly principal: boolean
}

/** A headword of the index, or a sub-entry below one. */
export interface IndexEntry {
  readonly id: AnchorId
  readonly term: string
  readonly locators: readonly Locator[]
  /** Headwords to look under instead (`see`) or as well (`seeAlso`), with the entry's own id. */
  readonly see: readonly IndexLink[]
  readonly seeAlso: readonly IndexLink[]
  readonly entries: readonly IndexEntry[]
}

export interface IndexLink {
  readonly term: string
  readonly target: AnchorId | undefined
}

/** The entries under one letter. */
export interface IndexGroup {
  /** `A` … `Z`, or `#` for what begins with a digit or a sign. */
  readonly letter: string
  readonly entries: readonly IndexEntry[]
}

/** A term that `glossary.yaml` explains. */
export interface GlossaryEntry {
  /** `gl-…`. */
  readonly id: AnchorId
  readonly term: string
  /** The English term, or what an abbreviation stands for. */
  readonly english: string | undefined
  readonly definition: string
  /** Other spellings that `:term[…]` may use. */
  readonly variants: readonly string[]
  /** Words that the text must not use for it (default: none). */
  readonly avoid?: readonly string[]
}

/** A source with its number, and the places that cite it. */
export interface CitedReference {
  /** `ref-3`. */
  readonly id: AnchorId
  /** In the order of first citation, from 1. */
  readonly number: number
  readonly item: ReferenceItem
  /** Where it is cited, in reading order, one or more. */
  readonly citations: readonly AnchorId[]
  /** Where `references.yaml` describes it. */
  readonly place: Place | undefined
}

/** A platform with the chapters that name it. */
export interface Platform extends ListedPlatform {
  /** In reading order. */
  readonly chapters: readonly AnchorId[]
}

/** A chapter in its place, with its number. */
export interface NumberedChapter extends Chapter {
  /** `1`, `A`; `undefined` in front and back matter. */
  readonly number: string | undefined
  /** Every heading of depth 1 to 6, in reading order; the first is the chapter's title. */
  readonly headings: readonly Heading[]
  readonly captioned: readonly Captioned[]
}

/** The whole book: numbered, linked, and the same for every edition. */
export interface Book {
  readonly metadata: Metadata
  readonly chapters: readonly NumberedChapter[]
  readonly targets: ReadonlyMap<AnchorId, Target>
  /** Down to level 3. */
  readonly contents: readonly ContentsEntry[]
  readonly lists: {readonly [Kind in 'figure' | 'table' | 'listing']: readonly CaptionEntry[]}
  readonly index: readonly IndexGroup[]
  /** In the order of the alphabet that the index uses. */
  readonly glossary: readonly GlossaryEntry[]
  /** Sources that the text cites, by number. */
  readonly references: readonly CitedReference[]
  /** In the order of `platforms.yaml`. */
  readonly platforms: readonly Platform[]
  /** Of all chapters, by name. */
  readonly assets: ReadonlyMap<string, Asset>
}
