import type {Captioned} from '../model/book.ts'
import type {Sample} from '../model/sample.ts'

/** A file of the archive. */
export interface SampleFile {
  /** `02-istio/retry.yaml`. */
  readonly path: string
  readonly text: string
  /** The listing that is this file; `undefined` for a file that listings show parts of. */
  readonly sample: Sample | undefined
  /** The listing, or those that show parts. */
  readonly listings: readonly Captioned[]
}
