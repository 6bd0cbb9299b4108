import type {PrintedBook} from './edition.ts'
import type {Source} from './printer.ts'

/** Whether a file is what a printer takes, read from the file itself. */
export interface Preflight {
  readonly part: 'interior' | 'cover'
  /** Name of the file. */
  readonly file: string
  /** Name and title of the printer. */
  readonly printer: {readonly name: string; readonly title: string}
  readonly paper: string
  readonly book: Pick<PrintedBook, 'pages' | 'gutter' | 'inner' | 'spine' | 'trim' | 'isbn'>
  readonly rows: readonly PreflightRow[]
  /** No row fails. */
  readonly passed: boolean
}

/** One thing that was looked at. */
export interface PreflightRow {
  /** `page-size`; with `print/` before it the name of its rule. */
  readonly check: string
  readonly verdict: 'pass' | 'warn' | 'fail'
  /** What the file has, and what the printer takes. */
  readonly found: string
  readonly expected: string
  /** Where the printer's number comes from; `undefined` when it is none of a printer's. */
  readonly source?: Source | undefined
}
