/** A rectangle in pt: left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What preflight asks of an interior; JSON can carry it. */
export interface PrintFacts {
  readonly pages: readonly PrintPage[]
  readonly fonts: readonly {readonly name: string; readonly type: string; readonly isEmbedded: boolean}[]
  /** Things for readers that are in the file: `outline`, `metadata`. */
  readonly things: readonly string[]
  /** `PDF/X-1a:2001`; `undefined` when the file declares nothing. */
  readonly standard?: string | undefined
  /** Registered name of the printing condition. */
  readonly condition?: string | undefined
  /** `1.3`. */
  readonly version: string
  readonly bytes: number
}

export interface PrintPage {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
  /** Nothing is drawn on it inside of the trim box. */
  readonly isBlank: boolean
  readonly annotations: number
  readonly links: number
  /** Spaces of what is drawn: `grey`, `rgb`, `cmyk`, `profile`, `other`. */
  readonly spaces: readonly string[]
  /** Greys that letters are filled with, when they are neither black nor light. */
  readonly isTextGrey: boolean
  /** Most ink of a colour, in per cent. */
  readonly ink: number
  readonly hasTransparency: boolean
  /** In pt; `undefined` when there is none. */
  readonly thinnestRule?: number | undefined
  readonly smallestText?: number | undefined
  /** Around all letters. */
  readonly text?: Box | undefined
  /** Resolution of each picture, in pixels per inch. */
  readonly resolutions: readonly number[]
}
