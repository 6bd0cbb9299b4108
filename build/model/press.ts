/** Lays out pages and prints them; the only stage that needs a browser besides the drawing of diagrams. */
export interface Press extends Rasteriser, FontCutter {
  /** Text of a style sheet or template of the tool, such as `print/book.css`. */
  readonly template: (name: string) => Promise<string>
  /**
   * Break a flow into pages; cached by content.
   *
   * With an earlier state of the flow, under the same styles, pages before and after what has changed
   * are taken from there, as far as they would be the same, and nothing is cached.
   */
  readonly layOut: (document: FlowDocument, earlier?: Flow) => Promise<Flow>
  /** Print finished pages as one PDF; cached by content. */
  readonly print: (document: PagesDocument) => Promise<Uint8Array>
  /** A page as a JPEG picture, for covers; cached by content. */
  readonly photograph: (document: PictureDocument) => Promise<Uint8Array>
  /** @param language BCP 47 tag of the book: its fonts depend on it (default: Chinese). */
  readonly equipment: (language?: string) => Promise<Equipment>
}

/** Turns drawings into pixels. */
export interface Rasteriser {
  /** A picture as PNG on white ground, as a browser shows it; cached by content. */
  readonly rasterise: (picture: Drawn) => Promise<Uint8Array>
}

/** Cuts the book's fonts down. */
export interface FontCutter {
  /**
   * A TrueType font that holds these characters only, as far as the face has them; cached by content.
   *
   * Whoever asks for many fonts with few characters says which ones all of them have together, `among`
   * which the characters are: the whole face is then read only once.
   */
  readonly cutFont: (face: FaceName, characters: string, among?: string) => Promise<Uint8Array>
  /** The licences of the fonts that can be cut, as plain text: whoever passes a font on passes on its licence. */
  readonly fontLicences: () => Promise<string>
}

/** A picture that needs no other files. */
export interface Drawn {
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** In CSS px. */
  readonly width: number
  readonly height: number
  /** Pixels per CSS px. */
  readonly scale: number
}

/** A face of the book's fonts. */
export interface FaceName {
  readonly family: 'Book Serif' | 'Book Sans' | 'Book Mono'
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
}

/** Shows PDFs on a display. */
export interface Viewer {
  /**
   * A PNG picture of each page.
   *
   * @param resolution
   *   In pixels per inch.
   */
  readonly picturesOf: (pdf: Uint8Array, resolution: number) => Promise<readonly Uint8Array[]>
}

/** Turns colours into the inks of a press; needs a program that npm does not have. */
export interface Separator {
  /**
   * A PDF with its colours in CMYK; greys stay black ink only.
   *
   * @throws
   *   When the machine lacks the program, with what to install.
   */
  readonly separate: (pdf: Uint8Array) => Promise<Uint8Array>
}

/** What a book is made with: for the copyright page, metadata, and the report. */
export interface Equipment {
  /** Name and version of the pipeline. */
  readonly generator: string
  /** What laid out the pages: `HeadlessChrome/153.0.8010.0`. */
  readonly browser: string
  /** Names of the fonts. */
  readonly fonts: readonly string[]
  /** The licence of each font, by SPDX: `OFL-1.1`. */
  readonly fontLicences: readonly string[]
  /** Names and versions of the tools that readers may have heard of. */
  readonly tools: readonly string[]
}

/** What a style sheet is for. */
export interface PrintStyles {
  /** Read by Paged.js and rewritten: page boxes, margin boxes, running heads, forced breaks. */
  readonly paged: string
  /** Read by the browser as it is: everything else, with breaks to avoid. */
  readonly native: string
}

/** One flow of text that begins on a page of its own: the front matter, a chapter, the index. */
export interface FlowDocument {
  /** For messages: the chapter's path, or `contents`. */
  readonly name: string
  /** BCP 47. */
  readonly language: string
  /** HTML of the flow; ids are unique in the whole book. */
  readonly body: string
  readonly styles: PrintStyles
  /** Every character that any flow of the book shows: fonts are cut down to these. */
  readonly characters: string
  /** Raster pictures by the name after `asset:`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** A flow after the layout. */
export interface Flow {
  readonly pages: readonly LaidOutPage[]
  /** By id: the page on which the element begins, from 0. */
  readonly pageOf: Readonly<Record<string, number>>
  /** Style sheets as Paged.js rewrote them. */
  readonly styles: readonly string[]
  readonly problems: readonly LayoutProblem[]
  /** Ids of figures that stand later than they were written, among the paragraphs that follow them. */
  readonly moved?: readonly string[] | undefined
  /** Ids of listings that go on over pages. */
  readonly divided?: readonly string[] | undefined
  /** By the text of a chapter's title, or of a heading that calls notes: what its bookmark is to say. */
  readonly bookmarks?: Readonly<Record<string, string>> | undefined
  /** For laying it out again. */
  readonly trace?: FlowTrace | undefined
}

/** What must be the same for pages of a flow to be the same in another state of it. */
export interface FlowTrace {
  /** Fingerprints of its blocks, and of the beginnings and ends of what is around them, in order. */
  readonly blocks: readonly string[]
  /** Fingerprint of its notes. */
  readonly notes: string
  /** One for each page. */
  readonly pages: readonly PageTrace[]
  /** Whether pages may change sides: none has to begin on one of them, and margins are known for both. */
  readonly canTurn: boolean
}

/** A page's part in a flow, and what it takes over from the pages before. */
export interface PageTrace {
  /** Where it begins: missing when that is inside of a block, when notes go on from the page before, or when it is blank. */
  readonly start?: PageStart | undefined
  /** Running heads, by name. */
  readonly strings: Readonly<Record<string, string>>
  /** Notes that stood on pages before, and how often. */
  readonly notesBefore: Readonly<Record<string, number>>
  /** How many letters of the flow's text it has. */
  readonly letters: number
  /** Ids of listings that go on over its foot. */
  readonly divided: readonly string[]
  readonly bookmarks: Readonly<Record<string, string>>
  /** The id that stands last before it. */
  readonly idBefore?: string | undefined
}

/** A page begins with a block, or with what is around it. */
export interface PageStart {
  /** Position of the block among `FlowTrace.blocks`. */
  readonly block: number
  /** How many levels above it. */
  readonly levels: number
}

export type PageSide = 'left' | 'right'

/** A page's element, taken apart. */
export interface LaidOutPage {
  /** Without that of its side. */
  readonly classes: string
  /** Declarations of the style attribute: running heads. */
  readonly style: string
  /** HTML of its margins on either side, known at least for that on which it was laid out. */
  readonly margins: Readonly<Record<PageSide, string | undefined>>
  /** HTML of what is between them. */
  readonly content: string
}

/** Something that went wrong between the flow and its pages. */
export interface LayoutProblem {
  /** `layout/…`. */
  readonly rule: string
  readonly message: string
  /** The id that stands next before the place. */
  readonly near?: string | undefined
}

/** Pages of a book, or of a part of it. */
export interface PagesDocument {
  /** For messages: the chapter's path, or `contents`. */
  readonly name: string
  /** Of the book. */
  readonly title: string
  readonly language: string
  /** HTML of the pages, in order. */
  readonly body: string
  readonly styles: readonly string[]
  /** Whether the file is to have tags and bookmarks. */
  readonly tagged: boolean
  readonly characters: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** A picture to take of a page. */
export interface PictureDocument {
  readonly language: string
  readonly body: string
  readonly style: string
  /** In CSS px. */
  readonly width: number
  readonly height: number
  readonly characters: string
}
