/**
 * Whether a language is Chinese, in any script.
 *
 * @param language
 *   BCP 47 tag.
 */
export function isChinese(language: string): boolean {
  return new Intl.Locale(language).language === 'zh'
}

/**
 * Whether a language is written without blanks between its words: Chinese and Japanese.
 *
 * @param language
 *   BCP 47 tag.
 */
export function hasNoBlanks(language: string): boolean {
  return isChinese(language) || new Intl.Locale(language).language === 'ja'
}

/**
 * Whether a language is set in East Asian fonts, among which Latin letters are guests: Chinese, Japanese and Korean.
 *
 * @param language
 *   BCP 47 tag.
 */
export function isEastAsian(language: string): boolean {
  return hasNoBlanks(language) || new Intl.Locale(language).language === 'ko'
}

/**
 * Whether a language is written in traditional Chinese characters: `zh-TW` and `zh-Hant-CN`, but not `zh-Hans-TW`.
 *
 * @param language
 *   BCP 47 tag.
 */
export function isTraditionalChinese(language: string): boolean {
  return isChinese(language) && new Intl.Locale(language).maximize().script === 'Hant'
}
