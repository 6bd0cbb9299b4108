import type {Point, Position} from 'unist'

/** Where something is: a point, or a stretch of text; lines and columns count from 1. */
export type Place = Point | Position

/**
 * Something the author should know about the manuscript or an edition.
 *
 * Diagnostics are values: stages return them, nobody throws them.
 */
export interface Diagnostic {
  /** Stable name, `area/problem`; also the key in `check.allow` of `book.yaml`. */
  readonly rule: string
  /** Whether the book may be shipped: an `error` makes the build exit 1. */
  readonly severity: 'error' | 'warning'
  /** One sentence, no final period: what is wrong, then what was expected. */
  readonly message: string
  /** Path below the book's folder, with `/`, such as `01-overview/index.md`; the edge adds the folder. */
  readonly file: string
  /** Where in the file, when known. */
  readonly place?: Place | undefined
  /** What to do about it; each is a complete suggestion. */
  readonly hints?: readonly string[] | undefined
  /** A second place that explains the first, such as an earlier definition. */
  readonly related?:
    | {readonly message: string; readonly file: string; readonly place?: Place | undefined}
    | undefined
}

/** A result together with everything noticed while producing it. */
export interface Diagnosed<Value> {
  readonly value: Value
  readonly diagnostics: readonly Diagnostic[]
}
