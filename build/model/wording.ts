import type {Target} from './book.ts'
import {americanEnglish} from './wordings/american-english.ts'
import {chinese} from './wordings/chinese.ts'
import {english} from './wordings/english.ts'
import type {Wording} from './wordings/wording.ts'

export {
  type AlertKind,
  type BlockKind,
  type CopyrightLine,
  type GeneratedPage,
  generatedPages,
  type Wording
} from './wordings/wording.ts'

const byLanguage: Readonly<Record<string, Wording>> = {zh: chinese, en: english, 'en-us': americanEnglish}

/**
 * Words for a book's language.
 *
 * @param language
 *   BCP 47 tag, such as `zh-CN`; of subtags, only `US` counts.
 * @returns
 *   Words of that language; English ones when there are none.
 */
export function wordingFor(language: string): Wording {
  const [primary = '', ...subtags] = language.toLowerCase().split(/[-_]/)
  const region = subtags.includes('us') ? `${primary}-us` : primary
  return byLanguage[region] ?? byLanguage[primary] ?? english
}

/**
 * Words that make an internal link a numbered reference (`[图](#fig-x)`), with what they ask for.
 *
 * Of all languages at once: an author of a Chinese book may type `[figure](#fig-x)`.
 */
export const kindWords: Readonly<Record<string, Target['kind']>> = {
  图: 'figure',
  表: 'table',
  代码: 'listing',
  章: 'chapter',
  节: 'section',
  练习: 'exercise',
  figure: 'figure',
  table: 'table',
  listing: 'listing',
  chapter: 'chapter',
  section: 'section',
  exercise: 'exercise'
}
