import type {Book} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {PageMap} from '../model/edition.ts'
import type {PdfFacts} from './pdf-facts.ts'

/** What a rule looks at. */
export interface PdfSubject {
  /** Name of the file. */
  readonly name: string
  readonly facts: PdfFacts
  readonly book: Book
  /** The folios that contents, index and references were printed with. */
  readonly pages: PageMap
}

/** One thing that must hold for a PDF. */
export type PdfRule = (subject: PdfSubject) => readonly Diagnostic[]
