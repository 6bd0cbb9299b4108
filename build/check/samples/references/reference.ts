import type {Resource, ValuePath} from '../kubernetes/resource.ts'
import type {Shown} from './shown.ts'

/** What a field of a resource points at. */
export interface Reference {
  /** Where the field is. */
  readonly path: ValuePath
  /** `Gateway`; `Pod` for selectors. */
  readonly kind: string
  /** `shop-gateway`, `catalog:8080`, `app=catalog,version=v2`. */
  readonly name: string
  /** Where it is looked for; anywhere when `undefined`. */
  readonly namespace: string | undefined
  readonly exists: boolean
  /** Names of the same kind that are there, to guess from. */
  readonly known: readonly string[]
}

/** Finds what the fields of a resource point at. */
export type ReferenceRule = (resource: Resource, shown: Shown) => readonly Reference[]
