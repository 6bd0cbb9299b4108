import {textOf} from './text.ts'

const expected = 'a BCP 47 tag such as `zh-CN`'

/** A BCP 47 tag of a language that there is; comes out as it was written. */
export const language = textOf(expected).superRefine((written, context) => {
  if (isLanguage(written)) return
  const guess = guessOf(written)
  context.addIssue({
    code: 'custom',
    message: expected,
    params: {hints: guess === undefined ? [] : [`Did you mean \`${guess}\`?`]}
  })
})

/**
 * Whether a tag is well-formed, and its language can be one.
 *
 * Words of four to eight letters, such as `english`, are well-formed, but no language has such a code, and
 * EPUBCheck refuses them. Those of two letters all have names; of three there are more than names are known for.
 */
function isLanguage(tag: string): boolean {
  try {
    const [code = ''] = Intl.getCanonicalLocales(tag)[0]?.split('-') ?? []
    return code.length === 3 || (code.length === 2 && nameOf(code, 'en') !== undefined)
  } catch {
    return false
  }
}

/** The tag that was meant by `zh_CN`, by a name such as `English` or `français`, or by a country such as `jp`. */
function guessOf(written: string): string | undefined {
  const tag = written.replaceAll('_', '-')
  if (isLanguage(tag)) return tag

  const name = written.toLowerCase()
  const named = codes().find((code) => [nameOf(code, 'en'), nameOf(code, code)].includes(name))
  if (named !== undefined || !/^[a-z]{2}$/.test(name)) return named

  const country = name.toUpperCase()
  const isCountry = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(country) !== undefined
  return isCountry ? new Intl.Locale(`und-${country}`).maximize().language : undefined
}

/** Codes of two letters that languages have; of those that a language had before, not one. */
function codes(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => isLanguage(code) && Intl.getCanonicalLocales(code)[0] === code)
}

/** What a language is called in another, in small letters; `undefined` when there is no such language. */
function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, {type: 'language', fallback: 'none'}).of(code)?.toLowerCase()
}
