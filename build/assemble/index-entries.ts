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
 * @param language
 *   Of the book, BCP 47; decides what is a letter of its own.
 * @returns
 *   Groups in order, digits and signs first.
 */
export function indexOf(
  chapters: readonly NumberedChapter[],
  source: Source | undefined,
  ids: Ids,
  language: string
): Diagnosed<Book['index']> {
  const drafts: Drafts = new Map()
  const marks = chapters.flatMap(({parts}) => parts).flatMap(({indexMarks}) => indexMarks)
  const diagnostics = [...addListedTerms(source, drafts), ...addMarks(marks, drafts), ...checkLinks(drafts)]

  const sorted = sortDrafts(drafts, language)
  const setting: Setting = {drafts, ids: nameDrafts(sorted, ids, language), language}
  const groups = new Map<string, IndexEntry[]>()
  for (const {draft, key} of sorted) {
    const entry = entryOf(draft, setting)
    const group = groups.get(key.letter)
    if (group) group.push(entry)
    else groups.set(key.letter, [entry])
  }

  const index = [...groups]
    .map(([letter, entries]): IndexGroup => ({letter, entries}))
    // Letters are in order already; signs, and what is in no alphabet, come first.
    .sort((a, b) => Number(b.letter === '#') - Number(a.letter === '#'))
  return {value: index, diagnostics}
}

interface Sorted {
  readonly draft: Draft
  readonly key: SortKey
}

/** What entries are made with. */
interface Setting {
  readonly drafts: Drafts
  readonly ids: ReadonlyMap<Draft, AnchorId>
  readonly language: string
}

function sortDrafts(drafts: Drafts, language: string): readonly Sorted[] {
  return [...drafts.values()]
    .map((draft): Sorted => ({draft, key: sortKeyOf(draft.term, draft.sortAs, language)}))
    .sort((a, b) => collate(a.key, b.key))
}

/** `ie-3` for the third entry, `ie-3-2` for its second sub-entry. */
function nameDrafts(
  sorted: readonly Sorted[],
  ids: Ids,
  language: string,
  prefix = 'ie'
): ReadonlyMap<Draft, AnchorId> {
  return new Map(
    sorted.flatMap(({draft}, position) => {
      const wanted = `${prefix}-${position + 1}`
      return [
        [draft, freshId(ids, wanted)] as const,
        ...nameDrafts(sortDrafts(draft.entries, language), ids, language, wanted)
      ]
    })
  )
}

function entryOf(draft: Draft, setting: Setting): IndexEntry {
  return {
    id: setting.ids.get(draft) as AnchorId, // Every draft was named above.
    term: draft.term,
    locators: draft.locators,
    see: linksOf(draft.see, setting),
    seeAlso: linksOf(draft.seeAlso, setting),
    entries: sortDrafts(draft.entries, setting.language).map((sub) => entryOf(sub.draft, setting))
  }
}

/** Links in the order of the index, each once, spelled as the entry they lead to. */
function linksOf(links: readonly WantedLink[], {drafts, ids, language}: Setting): readonly IndexLink[] {
  const byTerm = new Map(
    links.map(({term}): [string, IndexLink] => {
      const draft = draftNamed(drafts, term)
      const shown = drafts.get(fold(term))?.term ?? term
      return [shown, {term: shown, target: draft && ids.get(draft)}]
    })
  )
  return [...byTerm.values()]
    .map((link) => ({link, key: sortKeyOf(link.term, undefined, language)}))
    .sort((a, b) => collate(a.key, b.key))
    .map(({link}) => link)
}
