import type {
  AnchorId,
  Book,
  IndexEntry,
  IndexGroup,
  IndexLink,
  NumberedChapter,
  Source
} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import {collate} from './collate.ts'
import {freshId, type Ids} from './ids.ts'
import type {Draft, Drafts, WantedLink} from './index-draft.ts'
import {checkLinks, draftNamed} from './index-links.ts'
import {addMarks} from './index-marks.ts'
import {addListedTerms} from './index-terms.ts'
import {fold, type SortKey, sortKeyOf} from './sort-key.ts'

/**
 * Make the index: merge the marks of all chapters, sort them, and group them by letter.
 *
 * Marks with the same term are one entry, whatever their case and width. What is reported stands at
 * `addListedTerms` (`index.yaml`), `addMarks` and `checkLinks`.
 *
 * @param chapters
 *   Numbered; the anchors of marks are unique in the book.
 * @param source
 *   `index.yaml`, when there is one.
 * @param ids
 *   Ids that are taken; those of entries are added.
 * @returns
 *   Groups in order, digits and signs first.
 */
export function indexOf(
  chapters: readonly NumberedChapter[],
  source: Source | undefined,
  ids: Ids
): Diagnosed<Book['index']> {
  const drafts: Drafts = new Map()
  const marks = chapters.flatMap(({parts}) => parts).flatMap(({indexMarks}) => indexMarks)
  const diagnostics = [...addListedTerms(source, drafts), ...addMarks(marks, drafts), ...checkLinks(drafts)]

  const sorted = sortDrafts(drafts)
  const draftIds = nameDrafts(sorted, ids)
  const groups = new Map<string, IndexEntry[]>()
  for (const {draft, key} of sorted) {
    const entry = entryOf(draft, drafts, draftIds)
    const group = groups.get(key.letter)
    if (group) group.push(entry)
    else groups.set(key.letter, [entry])
  }

  const index = [...groups]
    .map(([letter, entries]): IndexGroup => ({letter, entries}))
    // `#` is before the letters in ASCII too.
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
  return {value: index, diagnostics}
}

interface Sorted {
  readonly draft: Draft
  readonly key: SortKey
}

function sortDrafts(drafts: Drafts): readonly Sorted[] {
  return [...drafts.values()]
    .map((draft): Sorted => ({draft, key: sortKeyOf(draft.term, draft.sortAs)}))
    .sort((a, b) => collate(a.key, b.key))
}

/** `ie-3` for the third entry, `ie-3-2` for its second sub-entry. */
function nameDrafts(sorted: readonly Sorted[], ids: Ids, prefix = 'ie'): ReadonlyMap<Draft, AnchorId> {
  return new Map(
    sorted.flatMap(({draft}, position) => {
      const wanted = `${prefix}-${position + 1}`
      return [[draft, freshId(ids, wanted)] as const, ...nameDrafts(sortDrafts(draft.entries), ids, wanted)]
    })
  )
}

function entryOf(draft: Draft, drafts: Drafts, draftIds: ReadonlyMap<Draft, AnchorId>): IndexEntry {
  return {
    id: draftIds.get(draft) as AnchorId, // Every draft was named above.
    term: draft.term,
    locators: draft.locators,
    see: linksOf(draft.see, drafts, draftIds),
    seeAlso: linksOf(draft.seeAlso, drafts, draftIds),
    entries: sortDrafts(draft.entries).map((sub) => entryOf(sub.draft, drafts, draftIds))
  }
}

/** Links in the order of the index, each once, spelled as the entry they lead to. */
function linksOf(
  links: readonly WantedLink[],
  drafts: Drafts,
  draftIds: ReadonlyMap<Draft, AnchorId>
): readonly IndexLink[] {
  const byTerm = new Map(
    links.map(({term}): [string, IndexLink] => {
      const draft = draftNamed(drafts, term)
      const shown = drafts.get(fold(term))?.term ?? term
      return [shown, {term: shown, target: draft && draftIds.get(draft)}]
    })
  )
  return [...byTerm.values()]
    .map((link) => ({link, key: sortKeyOf(link.term)}))
    .sort((a, b) => collate(a.key, b.key))
    .map(({link}) => link)
}
