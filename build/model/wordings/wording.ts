import type {CaptionKind, Role} from '../book.ts'

/** The five kinds of `> [!NOTE]`. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** The kinds of `:::` blocks. */
export type BlockKind = 'lab' | 'case' | 'objectives' | 'summary' | 'exercise' | 'answer'

/** Every word that the pipeline adds to an author's text, in one language. */
export interface Wording {
  /** Label of a chapter: before its title, in references and in running heads. */
  readonly chapter: (number: string) => string
  readonly appendix: (number: string) => string
  /** How a reference names a section. */
  readonly section: (number: string) => string
  /** Label of a caption, and how a reference names it. */
  readonly captioned: {readonly [Kind in CaptionKind]: (number: string) => string}
  /** How a reference names what has no number: by its title. */
  readonly titled: (title: string) => string
  /** A label as it stands in the middle of a sentence. */
  readonly inSentence: (label: string) => string
  /** What an author may put in the brackets of a link to ask for a numbered reference, in any case. */
  readonly kindWords: {readonly [Kind in NumberedKind]: string}
  /** Appended to a reference whose target is on another page. */
  readonly onPage: (folio: string) => string
  /** Appended to a reference: the sections that cite it, in an edition without pages. */
  readonly inPlaces: (names: string) => string
  /** After the caption of a table that goes on from the page before. */
  readonly continued: string
  /** Headings of generated pages. */
  readonly pages: {readonly [Page in GeneratedPage]: string}
  /** The page behind the cover, among the names of pages. */
  readonly insideCover: string
  /** Groups of chapters, for outlines and download pages. */
  readonly roles: {readonly [Name in Role]: string}
  readonly see: string
  readonly seeAlso: string
  /** Between an index term and its first locator. */
  readonly termSeparator: string
  /** Between several locators, and between several `see` terms. */
  readonly listSeparator: string
  /** Between the last locator and `see also`. */
  readonly clauseSeparator: string
  /** Between names of people. */
  readonly nameSeparator: string
  /** Between the first and the last page of a range. */
  readonly rangeDash: string
  /** Heading of the index group for digits and signs. */
  readonly symbols: string
  readonly alerts: {readonly [Kind in AlertKind]: string}
  /** What the archive of samples, and the table of how they were checked, say. */
  readonly samples: SampleWords
  readonly blocks: {readonly [Kind in BlockKind]: string}
  /** Over an answer, before the label of its exercise as it stands in a sentence. */
  readonly answerTo: string
  readonly platforms: PlatformWords
  /** How sources are listed. */
  readonly references: ChineseReferenceWords | ReferenceWords
  /** Text of the link from a note back to its call; read aloud, not shown. */
  readonly backToText: string
  /** What the drawing on the cover shows. */
  readonly coverNote: (sections: number, links: number) => string
  /** Heading of the cataloguing in publication. */
  readonly cip: string
  /** Text of the link from a large diagram to its page in an e-book. */
  readonly openPicture: string
  /** Names of the lines of the copyright page. */
  readonly copyright: {readonly [Line in CopyrightLine]: string}
  /** After the authors on the title page. */
  readonly byline: (names: string) => string
  /** Names of the lists that e-readers show, but no page does. */
  readonly navigation: {readonly landmarks: string; readonly pages: string}
  /** What an e-book says about how it can be read; `described` when every picture has a text instead. */
  readonly accessibility: (pictures: 'none' | 'described' | 'undescribed') => string
}

/** What references name by a number. */
export const numberedKinds = ['figure', 'table', 'listing', 'chapter', 'section', 'exercise'] as const

export type NumberedKind = (typeof numberedKinds)[number]

/** Pages that nobody writes, in the order of a book. */
export const generatedPages = [
  'cover',
  'halfTitle',
  'titlePage',
  'copyright',
  'abstract',
  'contents',
  'figures',
  'tables',
  'listings',
  'notes',
  'glossary',
  'references',
  'index'
] as const

export type GeneratedPage = (typeof generatedPages)[number]

/** Words about samples. */
export interface SampleWords {
  /** After the book's title. */
  readonly heading: string
  readonly intro: (date: string) => string
  readonly file: string
  readonly title: string
  /** Of a file that listings show parts of; they are joined already. */
  readonly wholeOf: (listings: string) => string
  readonly page: string
  readonly versions: string
  readonly language: string
  readonly count: string
  readonly parser: string
  readonly unchecked: string
  readonly ownParser: string
  readonly resources: string
  readonly withoutSchema: string
  readonly syntaxOnly: string
  readonly fragments: string
  /** How cut-outs are checked. */
  readonly inContext: string
  readonly counterExamples: string
  /** How counter-examples are checked. */
  readonly mustFail: string
  readonly total: string
  /** Between the names of several. */
  readonly separator: string
}

/** Words of the table of platforms. */
export interface PlatformWords {
  readonly name: string
  readonly what: string
  readonly licence: string
  readonly state: string
  readonly chapters: string
  readonly version: (version: string, released: string | undefined) => string
  /** The date of what is said before it. */
  readonly asOf: (date: string) => string
}

/** Words in a list of sources by GB/T 7714, for sources with Chinese titles; others have English ones there. */
export interface ChineseReferenceWords {
  readonly standard: 'GB/T 7714'
  /** After the first of many names. */
  readonly others: string
  /** After the names of editors. */
  readonly editors: string
  /** After the names of translators. */
  readonly translators: string
  readonly edition: (number: string) => string
}

/** Words in a list of sources in the order of ISO 690. */
export interface ReferenceWords {
  readonly standard: 'ISO 690'
  /** After the first of many names, without its last full stop. */
  readonly others: string
  /** Between the last two names. */
  readonly and: string
  /** After the names of editors, without its last full stop. */
  readonly editors: string
  /** The title of a part of a work, with its full stop. */
  readonly part: (title: string) => string
  readonly version: (version: string) => string
  /** A number such as `2`, or whatever an author calls it. */
  readonly edition: (number: string) => string
  /** The work that something is a part of. */
  readonly within: (work: string) => string
  readonly pages: (pages: string) => string
  readonly accessed: (date: string) => string
}

/** What the copyright page can say. */
export type CopyrightLine =
  | 'title'
  | 'authors'
  | 'edition'
  | 'date'
  | 'publisher'
  | 'identifier'
  | 'isbn'
  | 'printIsbn'
  | 'licence'
  | 'place'
  | 'printer'
  | 'distributor'
  | 'format'
  | 'impression'
  | 'printRun'
  | 'price'
  | 'rights'
  | 'subjects'
  | 'fonts'
  | 'tools'
