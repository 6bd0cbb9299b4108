import type {AnchorId} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'
import {fold} from './sort-key.ts'

/** Where something about an entry was written. */
export interface Written {
  readonly path: string
  readonly place: Place | undefined
}

/** A `see` or `see also` that is not resolved yet. */
export interface WantedLink extends Written {
  readonly term: string
}

/** A locator whose range may still be open. */
export interface DraftLocator {
  readonly start: AnchorId
  end?: AnchorId
  readonly principal: boolean
}

/** An index entry while it is gathered. */
export interface Draft {
  /** As printed: as `index.yaml` spells it, otherwise as it was written first. */
  readonly term: string
  /** Whether `index.yaml` settled the spelling. */
  readonly listed: boolean
  readonly written: Written
  sortAs: string | undefined
  readonly locators: DraftLocator[]
  readonly see: WantedLink[]
  readonly seeAlso: WantedLink[]
  /** Sub-entries. */
  readonly entries: Drafts
}

/** Entries by their folded term. */
export type Drafts = Map<string, Draft>

/** The entry of a term, made when there is none. */
export function draftOf(drafts: Drafts, term: string, written: Written, listed = false): Draft {
  const key = fold(term)
  const known = drafts.get(key)
  if (known) return known

  const draft: Draft = {
    term: term.trim(),
    listed,
    written,
    sortAs: undefined,
    locators: [],
    see: [],
    seeAlso: [],
    entries: new Map()
  }
  drafts.set(key, draft)
  return draft
}

/** All entries, each before its sub-entries. */
export function* allDrafts(drafts: Drafts): Generator<Draft> {
  for (const draft of drafts.values()) {
    yield draft
    yield* allDrafts(draft.entries)
  }
}
