/** What a check may ask of a PDF; JSON can carry it. */
export interface PdfFacts {
  readonly title?: string | undefined
  readonly language?: string | undefined
  /** Whether the catalogue says that the structure tree is to be trusted. */
  readonly isTagged: boolean
  readonly pages: readonly PdfPage[]
  /** Position of the page, from 0, by name. */
  readonly destinations: Readonly<Record<string, number>>
  readonly outline: readonly PdfBookmark[]
  readonly fonts: readonly PdfFont[]
}

export interface PdfPage {
  /** As the reader's page field shows it: `iv`. */
  readonly label: string
  /** In pt. */
  readonly width: number
  readonly height: number
  readonly links: readonly PdfLink[]
}

/** A link to a named place in the file, or to an address. */
export interface PdfLink {
  readonly destination?: string | undefined
  readonly address?: string | undefined
  /** Position of the page for links that name a page instead of a destination. */
  readonly page?: number | undefined
}

export interface PdfBookmark {
  readonly title: string
  /** Position of the page, from 0. */
  readonly page?: number | undefined
  readonly children: readonly PdfBookmark[]
}

export interface PdfFont {
  readonly name: string
  /** `Type0`, `TrueType`, `Type3`. */
  readonly type: string
  readonly isEmbedded: boolean
}
