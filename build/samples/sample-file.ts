import type {Captioned} from '../model/book.ts'
import type {Sample} from '../model/sample.ts'

/** A listing as a file of the archive. */
export interface SampleFile {
  /** `02-istio/retry.yaml`. */
  readonly path: string
  readonly listing: Captioned
  readonly sample: Sample
}
