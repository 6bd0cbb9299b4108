import {z} from 'zod'
import type {Source} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {type Drafts, draftOf} from './index-draft.ts'
import {readYamlList} from './yaml-list.ts'
import {yamlText, yamlTexts} from './yaml-text.ts'

const terms = z.union([yamlText.transform((term) => [term]), yamlTexts], {error: 'a text'})

/** What `index.yaml` says of a headword; unknown keys are errors. */
const termSchema = z.strictObject({
  /** As printed, whatever the marks' case. */
  term: yamlText,
  /** What to sort by: pinyin, Latin words, or Chinese. */
  sortas: yamlText.optional(),
  /** One headword or several to look under instead. */
  see: terms.default([]),
  /** One headword or several to look under as well. */
  seealso: terms.default([])
})

/**
 * Begin the index with what `index.yaml` says.
 *
 * Errors (`index/invalid`) with line and column about what is no term.
 *
 * @param source
 *   `index.yaml`, when there is one.
 * @param drafts
 *   Entries are added.
 */
export function addListedTerms(source: Source | undefined, drafts: Drafts): readonly Diagnostic[] {
  if (!source) return []

  const {value, diagnostics} = readYamlList(source, termSchema, 'index/invalid')
  for (const {item, place} of value) {
    const written = {path: source.path, place}
    const draft = draftOf(drafts, item.term, written, true)
    draft.sortAs ??= item.sortas
    draft.see.push(...item.see.map((term) => ({...written, term})))
    draft.seeAlso.push(...item.seealso.map((term) => ({...written, term})))
  }

  return diagnostics
}
