import type {Diagnosed} from '../model/diagnostic.ts'
import {type BookConfig, bookConfigOf} from './book-config.ts'
import {readSettings} from './read-settings.ts'
import {bookSchema} from './schema.ts'

/**
 * Read a book's configuration from YAML 1.2.
 *
 * Reports everything that is wrong at once: `config/syntax`,
 * `config/unknown-key`, `config/missing-key`, `config/invalid-value`.
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
  return {value: value && bookConfigOf(value.data, value.places), diagnostics}
}
