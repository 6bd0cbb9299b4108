import {stat} from 'node:fs/promises'
import {closest, distance} from 'fastest-levenshtein'
import type {BookConfig} from '../config/book-config.ts'
import {parseConfig} from '../config/parse.ts'
import {salvageConfig} from '../config/salvage.ts'
import type {Manuscript} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Files} from '../model/world.ts'
import {decode} from '../read/decode.ts'
import {read} from '../read/index.ts'
import {UsageError} from './exit-codes.ts'

/** Name of the configuration in a book's folder. */
export const configFile = 'book.yaml'

/** A book as its author wrote it. */
export interface WrittenBook {
  readonly config: BookConfig
  /** Whether the configuration is as its author meant it; otherwise the book is to be checked, not built. */
  readonly isSound: boolean
  readonly manuscript: Manuscript
}

/**
 * Read the configuration, and then what it lists.
 *
 * Reports `config/missing` when the folder has no `book.yaml`, and what
 * `parseConfig` and `read` report.
 *
 * @returns
 *   The book; `undefined` when nothing can be made of it.
 */
export async function readBook(files: Files): Promise<Diagnosed<WrittenBook | undefined>> {
  const bytes = await files.read(configFile)
  if (!bytes) return {value: undefined, diagnostics: [noConfig]}

  const text = decode(bytes, configFile)
  if (text.value === undefined) return {value: undefined, diagnostics: text.diagnostics}
  const {value: sound, diagnostics} = parseConfig(text.value, configFile)
  const config = sound ?? salvageConfig(text.value)
  if (!config) return {value: undefined, diagnostics}

  const manuscript = await read({...config, file: configFile}, files)
  const hasChapters = manuscript.value.chapters.length > 0
  return {
    value: hasChapters ? {config, isSound: sound !== undefined, manuscript: manuscript.value} : undefined,
    diagnostics: [...diagnostics, ...manuscript.diagnostics]
  }
}

/**
 * @throws
 *   When there is no such folder: perhaps a command was mistyped.
 */
export async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return

  const guess = closest(folder, commands)
  const hint = distance(folder, guess) <= 2 ? `; did you mean \`fascicle ${guess}\`?` : ''
  throw new UsageError(`Unexpected \`${folder}\`, expected the folder of a book${hint}`)
}

const commands = ['build', 'check', 'clean', 'help']

const noConfig: Diagnostic = {
  rule: 'config/missing',
  severity: 'error',
  message:
    'Unexpected folder without `book.yaml`, expected it to say what the book is called and what belongs to it',
  file: configFile,
  hints: ['Begin with its keys `title`, `authors`, `identifier`, `date` and `chapters`']
}
