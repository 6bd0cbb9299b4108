import type {IndexMark} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {type Draft, type DraftLocator, type Drafts, draftOf} from './index-draft.ts'

/**
 * Add the marks of the text to the index.
 *
 * Errors (`index/unclosed-range`, `index/unopened-range`): half a range is a single locator.
 * Warns (`index/spelling`) about marks of one term whose case differs; the first, or
 * `index.yaml`, decides.
 *
 * @param marks
 *   Of the whole book, in reading order.
 * @param drafts
 *   Entries are added.
 */
export function addMarks(marks: readonly IndexMark[], drafts: Drafts): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const open = new Map<Draft, {mark: IndexMark; locator: DraftLocator}>()

  for (const mark of marks) {
    const [main, sub] = mark.term
    const parent = draftOf(drafts, main, mark)
    const draft = sub === undefined ? parent : draftOf(parent.entries, sub, mark)
    diagnostics.push(
      ...spelling(parent, main, mark),
      ...(sub === undefined ? [] : spelling(draft, sub, mark))
    )
    draft.sortAs ??= mark.sortAs
    if (mark.seeAlso !== undefined)
      draft.seeAlso.push({term: mark.seeAlso, path: mark.path, place: mark.place})
    if (mark.see !== undefined) {
      draft.see.push({term: mark.see, path: mark.path, place: mark.place})
      continue
    }

    const begun = open.get(draft)
    if (mark.range === 'end' && begun) {
      begun.locator.end = mark.anchor
      open.delete(draft)
      continue
    }
    if (mark.range === 'end') diagnostics.push(unopened(mark))
    if (mark.range === 'start' && begun) diagnostics.push(unclosed(begun.mark))

    const locator: DraftLocator = {start: mark.anchor, principal: mark.principal}
    draft.locators.push(locator)
    if (mark.range === 'start') open.set(draft, {mark, locator})
  }

  return [...diagnostics, ...[...open.values()].map(({mark}) => unclosed(mark))]
}

function spelling(draft: Draft, term: string, mark: IndexMark): readonly Diagnostic[] {
  // Width and spaces differ silently, as they do in print.
  if (draft.listed || plain(draft.term) === plain(term)) return []
  return [
    {
      rule: 'index/spelling',
      severity: 'warning',
      message: `Unexpected index term \`${term.trim()}\`, expected \`${draft.term}\` as before`,
      file: mark.path,
      place: mark.place,
      hints: [
        `Write \`${draft.term}\` here too, or settle it in \`index.yaml\`: \`- {term: ${draft.term}}\``
      ],
      related: {
        message: `\`${draft.term}\` is marked first here`,
        file: draft.written.path,
        place: draft.written.place
      }
    }
  ]
}

function plain(term: string): string {
  return term.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

function unclosed(mark: IndexMark): Diagnostic {
  return {
    rule: 'index/unclosed-range',
    severity: 'error',
    message: `Unexpected start of a range for \`${name(mark)}\` without end, expected a mark with \`range=end\` after it`,
    file: mark.path,
    place: mark.place,
    hints: ['Mark the end of the passage with the same term, or leave `range` out']
  }
}

function unopened(mark: IndexMark): Diagnostic {
  return {
    rule: 'index/unopened-range',
    severity: 'error',
    message: `Unexpected end of a range for \`${name(mark)}\`, expected a mark with \`range=start\` before it`,
    file: mark.path,
    place: mark.place,
    hints: ['Mark the start of the passage with the same term, or leave `range` out']
  }
}

function name({term: [main, sub]}: IndexMark): string {
  return sub === undefined ? main : `${main}, ${sub}`
}
