import type {Diagnostic} from './diagnostic.ts'

/** Edges of the text on a page, in pt from its left edge. */
export interface TypeArea {
  readonly left: number
  readonly right: number
}

/** The type areas of right-hand and left-hand pages. */
export interface TypeAreas {
  readonly recto: TypeArea
  readonly verso: TypeArea
}

/** What was counted on the lines and pages of a PDF. */
export interface TypesettingReport {
  /** Name of the PDF. */
  readonly file: string
  readonly pages: number
  readonly kinds: readonly TypesettingCount[]
}

/** Faults of one kind. */
export interface TypesettingCount {
  /** `typesetting/widow`. */
  readonly rule: string
  /** Whether a book that has one may not be shipped; soft ones are tolerated on one page in 50. */
  readonly isHard: boolean
  readonly faults: number
  /** Pages that have one or more. */
  readonly pages: number
  /** Each with its place in the manuscript. */
  readonly found: readonly Diagnostic[]
}
