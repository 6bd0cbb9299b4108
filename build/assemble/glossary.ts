import {z} from 'zod'
import type {AnchorId, GlossaryEntry, Manuscript, Source, Target} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {pageId} from '../model/generated-pages.ts'
import {collate} from './collate.ts'
import {freshId, type Ids} from './ids.ts'
import {read} from './pinyin.ts'
import {fold, sortKeyOf} from './sort-key.ts'
import {type Listed, readYamlList} from './yaml-list.ts'
import {yamlText, yamlTexts} from './yaml-text.ts'

/** What `glossary.yaml` says of a term; unknown keys are errors. */
const termSchema = z.strictObject({
  /** As printed. */
  term: yamlText,
  /** The English term, or what an abbreviation stands for. */
  english: yamlText.optional(),
  definition: yamlText,
  /** Other spellings that `:term[…]` may use (default: none). */
  variants: yamlTexts.default([]),
  /** Words that the text must not use for it (default: none). */
  avoid: yamlTexts.default([])
})

type Term = z.output<typeof termSchema>

/**
 * Read the glossary and put it in the order of the index.
 *
 * Errors (`glossary/invalid`) with line and column about what is no term, and
 * (`glossary/duplicate-term`) about a term or variant that an earlier term has; the later term is
 * left out.
 *
 * @param source
 *   `glossary.yaml`, when there is one.
 * @param ids
 *   Ids that are taken; those of terms are added.
 * @param language
 *   Of the book, BCP 47; decides what is a letter of its own.
 */
export function glossaryOf(
  source: Source | undefined,
  ids: Ids,
  language: string
): Diagnosed<readonly GlossaryEntry[]> {
  if (!source) return {value: [], diagnostics: []}

  const {value: terms, diagnostics: invalid} = readYamlList(source, termSchema, 'glossary/invalid')
  const first = new Map<string, Listed<Term>>()
  const entries: GlossaryEntry[] = []
  const duplicates: Diagnostic[] = []

  for (const listed of terms) {
    const {term, english, definition, variants, avoid} = listed.item
    const names = [...new Set([term, ...variants].map(fold))]
    const taken = names.find((name) => first.has(name))
    const earlier = taken === undefined ? undefined : first.get(taken)
    if (earlier) {
      duplicates.push(duplicate(listed, earlier, source))
      continue
    }
    for (const name of names) first.set(name, listed)
    entries.push({id: freshId(ids, wantedId(term, english)), term, english, definition, variants, avoid})
  }

  const sorted = entries
    .map((entry) => ({entry, key: sortKeyOf(entry.term, undefined, language)}))
    .sort((a, b) => collate(a.key, b.key))
    .map(({entry}) => entry)

  return {value: sorted, diagnostics: [...invalid, ...duplicates]}
}

/** The terms as places that a link may lead to. */
export function glossaryTargets(
  glossary: readonly GlossaryEntry[],
  {glossary: source}: Manuscript
): ReadonlyMap<AnchorId, Target> {
  return new Map(
    glossary.map(({id, term}): [AnchorId, Target] => [
      id,
      {
        id,
        kind: 'term',
        label: term,
        chapter: pageId('glossary'),
        path: source?.path ?? '',
        place: undefined
      }
    ])
  )
}

/** `gl-circuit-breaker`: from the English term, or else from the pinyin. */
function wantedId(term: string, english: string | undefined): string {
  const latin = slug(english ?? '') || slug(fold(term).replace(/\p{Script=Han}+/gu, romanised))
  return `gl-${latin || 'term'}`
}

function romanised(han: string): string {
  return `-${read(han)
    .map((syllable) => syllable.replace(/\d$/, ''))
    .join('')}-`
}

function slug(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      // Long ids break PDF names; whole words stay.
      .replace(/^(.{20,40})-.*$/, '$1')
      .slice(0, 40)
  )
}

function duplicate({item, place}: Listed<Term>, earlier: Listed<Term>, {path}: Source): Diagnostic {
  return {
    rule: 'glossary/duplicate-term',
    severity: 'error',
    message: `Unexpected second explanation of \`${item.term}\`, expected one for each term and variant`,
    file: path,
    place,
    hints: ['Make one of the two, or take the variant out of one'],
    related: {message: `\`${earlier.item.term}\` is explained first here`, file: path, place: earlier.place}
  }
}
