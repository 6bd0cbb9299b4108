import type {Manuscript, Source} from '../../model/book.ts'
import type {Diagnostic, Place} from '../../model/diagnostic.ts'
import {crampedTexts} from './front.ts'

/**
 * Texts that do not fit the front cover, even in small type.
 *
 * @returns
 *   Errors (`cover/too-long`), each where `book.yaml` has the text.
 */
export function coverDiagnostics({metadata, settings}: Manuscript): readonly Diagnostic[] {
  return crampedTexts(metadata).map((key) => tooLong(key, 'the front cover', settings))
}

/**
 * A text has no room on a cover (`cover/too-long`).
 *
 * @param key
 *   Of `book.yaml`.
 * @param where
 *   `the spine`.
 * @param settings
 *   `book.yaml` as written.
 */
export function tooLong(key: string, where: string, settings: Source | undefined): Diagnostic {
  return {
    rule: 'cover/too-long',
    severity: 'error',
    message: `Unexpected length of \`${key}\`, expected a text that fits ${where}`,
    file: settings?.path ?? 'book.yaml',
    place: placeOf(key, settings?.text ?? ''),
    hints: [`Shorten \`${key}\``]
  }
}

/** Where a key of the first level stands. */
function placeOf(key: string, text: string): Place | undefined {
  const line = text.split('\n').findIndex((one) => one.startsWith(`${key}:`))
  return line === -1 ? undefined : {line: line + 1, column: 1}
}
