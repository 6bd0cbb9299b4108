import type {KindCount, LanguageCount, SampleReport} from '../../model/sample.ts'
import type {CheckedSample} from './check-sample.ts'
import {languageRules} from './languages/index.ts'

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
    unchecked: checked.filter(({language}) => language === undefined).length,
    resources: checked.reduce((sum, {validation}) => sum + validation.sources.length, 0),
    sources: [...new Set(checked.flatMap(({validation}) => validation.sources))].toSorted(),
    kinds: kindsIn(checked),
    withoutSchema: checked.flatMap(({validation}) => validation.unknown).toSorted(),
    counterExamples: checked.filter(({sample}) => sample.wrong || sample.invalid !== undefined).length,
    fragments: checked.filter(({sample}) => sample.fragment !== undefined).length
  }
}

function kindsIn(checked: readonly CheckedSample[]): readonly KindCount[] {
  const all = checked.flatMap(({documents}) => documents.resources)
  return [...Map.groupBy(all, ({apiVersion, kind}) => `${apiVersion} ${kind}`)]
    .map(([kind, {length: resources}]) => ({kind, resources}))
    .toSorted((a, b) => b.resources - a.resources || (a.kind < b.kind ? -1 : 1))
}
