import type {CheckedSample} from './check-sample.ts'
import {languageRules} from './languages/index.ts'

/** How the samples of a book were checked. */
export interface SampleReport {
  readonly samples: number
  /** By language, the most frequent first. */
  readonly languages: readonly LanguageCount[]
  /** Resources that were compared with a schema, and where the schemas come from. */
  readonly resources: number
  readonly sources: readonly string[]
  /** Resources without a schema. */
  readonly withoutSchema: readonly string[]
  /** Counter-examples: `wrong` and `invalid`. */
  readonly counterExamples: number
  readonly fragments: number
}

/** The samples of a language. */
export interface LanguageCount {
  /** As reports call it, or as the fence does when nothing checks it. */
  readonly language: string
  readonly samples: number
  /** What it was checked with; `undefined` when nothing checks it. */
  readonly parser: string | undefined
}

/** Count samples by language and kind. */
export function sampleReport(checked: readonly CheckedSample[]): SampleReport {
  const byLanguage = Map.groupBy(checked, ({language, sample}) => language ?? sample.language ?? 'text')
  const languages = [...byLanguage].map(([name, members]): LanguageCount => {
    const known = members[0]?.language
    const rule = known && languageRules[known]
    return {language: rule?.title ?? name, samples: members.length, parser: rule?.parser}
  })

  return {
    samples: checked.length,
    languages: languages.toSorted((a, b) => b.samples - a.samples || (a.language < b.language ? -1 : 1)),
    resources: checked.reduce((sum, {validation}) => sum + validation.sources.length, 0),
    sources: [...new Set(checked.flatMap(({validation}) => validation.sources))].toSorted(),
    withoutSchema: [...new Set(checked.flatMap(({validation}) => validation.unknown))].toSorted(),
    counterExamples: checked.filter(({sample}) => sample.wrong || sample.invalid !== undefined).length,
    fragments: checked.filter(({sample}) => sample.fragment !== undefined).length
  }
}
