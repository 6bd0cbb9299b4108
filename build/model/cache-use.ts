/** What a build found in its cache, and what it had to make. */
export interface CacheUse {
  /** Results that were there. */
  readonly hits: number
  /** Results that were made. */
  readonly misses: number
  /** The same by kind of result, sorted by name. */
  readonly kinds: readonly KindUse[]
  /** Why results that have a name were made, in order of kind and name. */
  readonly rebuilt: readonly Rebuilt[]
}

/** How often results of one kind were found and made. */
export interface KindUse {
  /** `flow`, `diagram`, `listing`. */
  readonly kind: string
  readonly hits: number
  readonly misses: number
}

/** A result that was not found. */
export interface Rebuilt {
  readonly kind: string
  /** What it is called: the path of a chapter, the name of a file. */
  readonly name: string
  /**
   * `new`: nothing of that name was made before. `changed`: something that it is made from is not what it was.
   * `gone`: it was deleted from the cache. `damaged`: what the cache held was not what had been put there.
   */
  readonly reason: 'new' | 'changed' | 'gone' | 'damaged'
  /** What changed: `body`, `styles`, `tools`. */
  readonly changed: readonly string[]
}
