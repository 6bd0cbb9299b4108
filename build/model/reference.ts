/** Kinds of sources, by the names of CSL 1.0.2. */
export const referenceTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'paper-conference',
  'patent',
  'post',
  'post-weblog',
  'report',
  'software',
  'standard',
  'thesis',
  'webpage'
] as const

export type ReferenceType = (typeof referenceTypes)[number]

/** A person by family and given name, or a body by its name. */
export interface ReferenceName {
  readonly family?: string | undefined
  readonly given?: string | undefined
  readonly literal?: string | undefined
}

/** A source that the book cites, in the words of CSL-JSON; what is not known is `undefined`. */
export interface ReferenceItem {
  readonly id: string
  readonly type: ReferenceType
  readonly title: string
  readonly authors: readonly ReferenceName[]
  readonly editors: readonly ReferenceName[]
  readonly translators: readonly ReferenceName[]
  readonly containerTitle?: string | undefined
  readonly publisher?: string | undefined
  readonly publisherPlace?: string | undefined
  /** Of a report, standard or patent. */
  readonly number?: string | undefined
  readonly version?: string | undefined
  readonly edition?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly page?: string | undefined
  /** `2026`, `2026-11` or `2026-11-23`, here and below. */
  readonly issued?: string | undefined
  readonly accessed?: string | undefined
  readonly url?: string | undefined
  readonly doi?: string | undefined
  readonly isbn?: string | undefined
}
