import type {Source} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Files} from '../model/world.ts'
import {decode} from './decode.ts'

/**
 * Read a text file that is to be there.
 *
 * Reports `manuscript/unreadable`, `manuscript/not-utf8`, and
 * `manuscript/empty` when it holds nothing but white space.
 */
export async function readSource(path: string, files: Files): Promise<Diagnosed<Source | undefined>> {
  const bytes = await files.read(path)
  if (!bytes) {
    const message = 'Unexpected file that cannot be read, expected text'
    return {
      value: undefined,
      diagnostics: [{rule: 'manuscript/unreadable', severity: 'error', message, file: path}]
    }
  }

  const {value: text, diagnostics} = decode(bytes, path)
  if (text === undefined) return {value: undefined, diagnostics}
  if (text.trim() !== '') return {value: {path, text}, diagnostics}
  const message = 'Unexpected empty file, expected text'
  return {
    value: undefined,
    diagnostics: [{rule: 'manuscript/empty', severity: 'error', message, file: path}]
  }
}
