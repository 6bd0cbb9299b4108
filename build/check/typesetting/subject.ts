import type {Place} from '../../model/diagnostic.ts'
import type {PdfBlock} from '../content/pdf-blocks.ts'
import type {Line} from './lines.ts'

/** A block of text with its lines, and where it comes from. */
export interface SetBlock {
  readonly block: PdfBlock
  readonly lines: readonly Line[]
  readonly file: string
  readonly place: Place | undefined
  /** Whether it is the text of a note at the foot of the page. */
  readonly isNote: boolean
  /** Whether its paragraph, cell or heading began on an earlier page. */
  readonly isContinued: boolean
  /** Whether its paragraph, cell or heading goes on, on the next page. */
  readonly goesOn: boolean
}

/** A page of a chapter. */
export interface SetPage {
  /** `page 12 of book.pdf`. */
  readonly where: string
  /** From 0, in the file. */
  readonly position: number
  readonly blocks: readonly SetBlock[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** What follows it in the chapter. */
  readonly next: SetPage | undefined
}

/** Something on a page that a typesetter would not let pass. */
export interface Fault {
  readonly block: SetBlock
  /** What is there, and what was expected. */
  readonly message: string
}

/** Looks for one kind of fault. */
export type TypesettingRule = (page: SetPage) => readonly Fault[]
