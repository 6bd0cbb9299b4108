import type {Diagnostic} from '../model/diagnostic.ts'
import {allDrafts, type Draft, type Drafts, type WantedLink} from './index-draft.ts'
import {nearest} from './nearest.ts'
import {fold} from './sort-key.ts'

/**
 * The entry that a `see` names: a headword, or headword and sub-entry (`网关，入口`).
 *
 * @returns
 *   `undefined` when the index has no such entry.
 */
export function draftNamed(drafts: Drafts, term: string): Draft | undefined {
  const whole = drafts.get(fold(term))
  if (whole) return whole

  const [, main = '', sub = ''] = /^(.+?)[,，:：](.+)$/.exec(term) ?? []
  return drafts.get(fold(main))?.entries.get(fold(sub))
}

/**
 * Check what the index says about itself.
 *
 * Errors: `index/dangling-see` (no such entry), `index/circular-see` (`see` that leads back to where
 * it stands, `see also` to itself). Warns: `index/see-with-locators` (only `see also` stands beside
 * page numbers), `index/indirect-see` (leads to an entry that only leads on), `index/unmarked-term`
 * (listed in `index.yaml`, but nothing in the text is marked; the entry is removed from the drafts).
 */
export function checkLinks(drafts: Drafts): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []

  for (const [key, draft] of drafts) {
    if (leadsSomewhere(draft)) continue
    drafts.delete(key)
    diagnostics.push(unmarked(draft))
  }

  for (const draft of allDrafts(drafts)) {
    const [see] = draft.see
    if (see && draft.locators.length > 0) diagnostics.push(withLocators(draft, see))
    for (const link of draft.see) diagnostics.push(...checkLink(drafts, draft, link, 'see'))
    for (const link of draft.seeAlso) diagnostics.push(...checkLink(drafts, draft, link, 'seealso'))
  }

  return diagnostics
}

function leadsSomewhere({locators, see, seeAlso, entries}: Draft): boolean {
  return locators.length > 0 || see.length > 0 || seeAlso.length > 0 || entries.size > 0
}

function checkLink(
  drafts: Drafts,
  draft: Draft,
  link: WantedLink,
  kind: 'see' | 'seealso'
): readonly Diagnostic[] {
  const target = draftNamed(drafts, link.term)
  const at = {file: link.path, place: link.place}
  if (!target) {
    const guess = drafts.get(nearest(fold(link.term), drafts.keys()) ?? '')
    return [
      {
        rule: 'index/dangling-see',
        severity: 'error',
        message: `Unexpected \`${kind}\` from \`${draft.term}\` to \`${link.term}\`, expected a headword of the index`,
        ...at,
        hints: [guess ? `Did you mean \`${guess.term}\`?` : `Mark the passage: \`:index[${link.term}]\``]
      }
    ]
  }
  if (target === draft || (kind === 'see' && leadsTo(drafts, target, draft))) {
    return [
      {
        rule: 'index/circular-see',
        severity: 'error',
        message: `Unexpected \`${kind}\` from \`${draft.term}\` that leads back to it, expected an entry with locators`,
        ...at,
        hints: ['Use `seealso` between entries that both have locators']
      }
    ]
  }
  const [onward] = onlySees(target) ? target.see : []
  return onward ? [indirect(draft, target, onward, at, kind)] : []
}

function onlySees({locators, seeAlso, entries, see}: Draft): boolean {
  return see.length > 0 && locators.length === 0 && seeAlso.length === 0 && entries.size === 0
}

/** Whether following `see` from an entry reaches another. */
function leadsTo(drafts: Drafts, from: Draft, to: Draft): boolean {
  const reached = new Set([from])
  // A set hands out what is added while it is walked.
  for (const draft of reached) {
    for (const {term} of draft.see) {
      const next = draftNamed(drafts, term)
      if (next) reached.add(next)
    }
  }
  return reached.has(to)
}

function withLocators(draft: Draft, {path, place}: WantedLink): Diagnostic {
  const {written} = draft
  return {
    rule: 'index/see-with-locators',
    severity: 'warning',
    message: `Unexpected \`see\` for \`${draft.term}\`, which has locators, expected \`seealso\``,
    file: path,
    place,
    hints: ['Write `seealso` instead of `see`, or move the marks to the other term'],
    ...(written.place !== place && {
      related: {message: `\`${draft.term}\` is here`, file: written.path, place: written.place}
    })
  }
}

function indirect(
  draft: Draft,
  target: Draft,
  onward: WantedLink,
  at: Pick<Diagnostic, 'file' | 'place'>,
  kind: string
): Diagnostic {
  return {
    rule: 'index/indirect-see',
    severity: 'warning',
    message: `Unexpected \`${kind}\` from \`${draft.term}\` to \`${target.term}\`, which only leads on, expected \`${onward.term}\``,
    ...at,
    hints: [
      `Lead there at once: \`${kind}="${onward.term}"\` in a mark, \`${kind}: ${onward.term}\` in \`index.yaml\``
    ]
  }
}

function unmarked({term, written}: Draft): Diagnostic {
  return {
    rule: 'index/unmarked-term',
    severity: 'warning',
    message: `Unexpected index term \`${term}\` that nothing is marked with, expected a mark in the text`,
    file: written.path,
    place: written.place,
    hints: [`Mark a passage with \`:index[${term}]\`, or take the term out`]
  }
}
