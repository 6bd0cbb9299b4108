/** Anything JSON can carry there and back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [key: string]: Json | undefined}

/** What a result is made from; one with a name can say why it was made anew. */
export type CacheKey = readonly Json[] | NamedKey

/** A key whose parts are known by name. */
export interface NamedKey {
  /** What the result is called in reports; not part of what it is made from. */
  readonly name: string
  /** Their order is part of the key. */
  readonly parts: Readonly<Record<string, Json>>
}

/** Whether a key has a name. */
export function isNamed(key: CacheKey): key is NamedKey {
  return 'parts' in key
}

/** What the hash of a key is taken of. */
export function contentOf(key: CacheKey): string {
  return JSON.stringify(isNamed(key) ? key.parts : key)
}
