import type {Target} from './book.ts'
import {americanEnglish} from './wordings/american-english.ts'
import {chinese} from './wordings/chinese.ts'
import {english} from './wordings/english.ts'
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
  en: english,
  'en-US': americanEnglish
}

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

function ownWording(language: string): Wording | undefined {
  const {language: code, region} = new Intl.Locale(language)
  return wordings[`${code}-${region}`] ?? wordings[code]
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
