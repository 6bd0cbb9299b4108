/**
 * Whether a language is written without blanks between its words: Chinese and Japanese.
 *
 * @param language
 *   BCP 47 tag.
 */
export function hasNoBlanks(language: string): boolean {
  return /^(?:zh|ja)\b/i.test(language)
}

/**
 * Whether a language is set in East Asian fonts, among which Latin letters are guests: Chinese, Japanese and Korean.
 *
 * @param language
 *   BCP 47 tag.
 */
export function isEastAsian(language: string): boolean {
  return hasNoBlanks(language) || /^ko\b/i.test(language)
}
