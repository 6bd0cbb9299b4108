import type {Place} from './diagnostic.ts'

/** A line of a sample, and where an author finds it. */
export interface SampleLine {
  /** As printed, but with its tabs: callouts and notations are taken off. */
  readonly text: string
  /** The Markdown file, or the file that the listing includes. */
  readonly path: string
  /** In that file, from 1. */
  readonly line: number
  /** Of the first character of `text`, from 1. */
  readonly column: number
}

/** The code of a listing, with what its author says about it. */
export interface Sample {
  /** The word after the fence, in lower case. */
  readonly language: string | undefined
  /** Without lines that are marked as deleted (`[!code --]`). */
  readonly lines: readonly SampleLine[]
  readonly title: string | undefined
  /** `#lst-x`, when the author gave one. */
  readonly id: string | undefined
  /** `wrong`: a counter-example, of which nothing is reported. */
  readonly wrong: boolean
  /** `invalid="…"`: what the checks must find. */
  readonly invalid: string | undefined
  /** `fragment`, or `fragment="VirtualService.spec.http[]"`: a cut-out; the empty text when it is not said of what. */
  readonly fragment: string | undefined
  /** `channel="experimental"`: which folder of schemas goes first. */
  readonly channel: string | undefined
  /** `output`: what the command before it prints. */
  readonly output: boolean
  /** `version="1.28"`: which version it shows on purpose; any when it is the empty text (`old`). */
  readonly version?: string | undefined
  /** The Markdown file. */
  readonly path: string
  /** Of the whole listing. */
  readonly place: Place | undefined
}

/** What a book says about its samples as a whole. */
export interface SampleSettings {
  /** Location templates of JSON Schemas, such as `schemas/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json`. */
  readonly schemas: readonly string[]
  /** `Service/shop/legacy` or `Service/legacy`: what samples refer to and the book does not show. */
  readonly external: readonly string[]
  /** Whether schemas may be fetched from the network (default: `false`). */
  readonly network?: boolean | undefined
}

/** How the samples of a book were checked. */
export interface SampleReport {
  readonly samples: number
  /** By language, the most frequent first. */
  readonly languages: readonly LanguageCount[]
  /** Those in languages that nothing checks. */
  readonly unchecked: number
  /** Resources that were compared with a schema, and where the schemas come from. */
  readonly resources: number
  readonly sources: readonly string[]
  /** Resources by kind, with a schema or without, the most frequent first. */
  readonly kinds: readonly KindCount[]
  /** Resources without a schema. */
  readonly withoutSchema: readonly string[]
  /** Counter-examples: `wrong` and `invalid`. */
  readonly counterExamples: number
  readonly fragments: number
}

/** The resources of a kind: `networking.istio.io/v1 VirtualService`. */
export interface KindCount {
  readonly kind: string
  readonly resources: number
}

/** The samples of a language. */
export interface LanguageCount {
  /** As reports call it, or as the fence does when nothing checks it. */
  readonly language: string
  readonly samples: number
  /** What it was checked with; `undefined` when nothing checks it. */
  readonly parser: string | undefined
}

/** What the checks found out about the samples of a book. */
export interface CheckedSamples {
  readonly report: SampleReport
  /** The resources in a sample: `apps/v1 Deployment shop/catalog`. */
  readonly resources: ReadonlyMap<Sample, readonly string[]>
}
