import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {hasWording, wordedLanguages} from '../model/wording.ts'
import {type BookConfig, bookConfigOf} from './book-config.ts'
import {type ReadSettings, readSettings} from './read-settings.ts'
import {bookSchema, type Settings} from './schema.ts'

/**
 * Read a book's configuration from YAML 1.2.
 *
 * Reports everything that is wrong at once: `config/syntax`,
 * `config/unknown-key`, `config/missing-key`, `config/invalid-value`. Warns
 * (`config/no-words`) about a language that the pipeline has no words in.
 *
 * @param text
 *   Contents of `book.yaml`.
 * @param file
 *   Path to name in diagnostics.
 * @returns
 *   Configuration with defaults filled in; `undefined` when something is wrong.
 */
export function parseConfig(text: string, file: string): Diagnosed<BookConfig | undefined> {
  const {value, diagnostics} = readSettings(text, file, bookSchema)
  if (!value) return {value, diagnostics}
  return {
    value: bookConfigOf(value.data, value.places),
    diagnostics: [...diagnostics, ...withoutWords(value, file)]
  }
}

/** English labels should not be found in print only. */
function withoutWords(
  {data: {language}, places}: ReadSettings<Settings>,
  file: string
): readonly Diagnostic[] {
  if (hasWording(language)) return []
  const known = wordedLanguages.map((tag) => `\`${tag}\``).join(', ')
  return [
    {
      rule: 'config/no-words',
      severity: 'warning',
      message: `Unexpected \`${language}\` at \`language\`, expected a language that has words for labels: ${known}`,
      file,
      place: places.ofValue(['language']),
      hints: [
        'Labels such as `Chapter 1` and `see also` are in English; if they may be, allow it: `check: {allow: [{rule: config/no-words, reason: …}]}`'
      ]
    }
  ]
}
