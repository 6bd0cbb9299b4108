import type {Target} from './book.ts'
import {americanEnglish} from './wordings/american-english.ts'
import {chinese} from './wordings/chinese.ts'
import {english} from './wordings/english.ts'
import {french} from './wordings/french.ts'
import {german} from './wordings/german.ts'
import {spanish} from './wordings/spanish.ts'
import {traditionalChinese} from './wordings/traditional-chinese.ts'
import {type NumberedKind, numberedKinds, type Wording} from './wordings/wording.ts'

export {
  type AlertKind,
  type BlockKind,
  type ChineseReferenceWords,
  type CopyrightLine,
  type GeneratedPage,
  generatedPages,
  type NumberedKind,
  type ReferenceWords,
  type Wording
} from './wordings/wording.ts'

/** By BCP 47: a language, with a script or a region when these make a difference. */
const wordings: Readonly<Record<string, Wording>> = {
  zh: chinese,
  'zh-Hant': traditionalChinese,
  en: english,
  'en-US': americanEnglish,
  de: german,
  fr: french,
  es: spanish
}

/** Tags of the languages that have words. */
export const wordedLanguages: readonly string[] = Object.keys(wordings)

/**
 * Words for a book's language.
 *
 * @param language
 *   BCP 47 tag, such as `zh-CN`.
 * @returns
 *   Words of that language; English ones when there are none.
 */
export function wordingFor(language: string): Wording {
  return ownWording(language) ?? english
}

/** Whether a language has words of its own; `language` is a BCP 47 tag. */
export function hasWording(language: string): boolean {
  return ownWording(language) !== undefined
}

function ownWording(language: string): Wording | undefined {
  const locale = new Intl.Locale(language)
  const {language: code, region} = locale
  // Few write the script: that of `zh-TW` is known by its region.
  const {script} = locale.maximize()
  return wordings[`${code}-${script}`] ?? wordings[`${code}-${region}`] ?? wordings[code]
}

/**
 * Words that make an internal link a numbered reference (`[图](#fig-x)`), in small letters, with what they ask for.
 *
 * Of all languages at once: an author of a Chinese book may type `[figure](#fig-x)`.
 */
export const kindWords: Readonly<Record<string, NumberedKind>> = Object.fromEntries(
  Object.values(wordings).flatMap((wording) =>
    numberedKinds.map((kind) => [wording.kindWords[kind].toLowerCase(), kind])
  )
)

/**
 * The word for a kind in the language of a word for another kind.
 *
 * @param language
 *   Of the book: some words are the same in several languages.
 * @returns
 *   `undefined` for what has no number.
 */
export function kindWordLike(word: string, kind: Target['kind'], language: string): string | undefined {
  const written = word.toLowerCase()
  const all = [wordingFor(language), ...Object.values(wordings)].map((wording) => wording.kindWords)
  const own: Partial<Record<Target['kind'], string>> | undefined = all.find((words) =>
    Object.values(words).some((one) => one.toLowerCase() === written)
  )
  return own?.[kind]
}
