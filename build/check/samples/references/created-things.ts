import type {JsonObject} from '../kubernetes/resource.ts'

/** Something that the samples of a book bring into being, without showing it. */
export interface Created {
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
}

/** Labels in a namespace. */
export interface Labelled {
  readonly labels: JsonObject
  readonly namespace: string | undefined
}
