import type {BookConfig} from '../config/book-config.ts'
import {parseConfig} from '../config/parse.ts'
import {salvageConfig} from '../config/salvage.ts'
import type {Manuscript} from '../model/book.ts'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import type {Files} from '../model/world.ts'
import {decode} from '../read/decode.ts'
import {read} from '../read/index.ts'
import {configFile} from './config-file.ts'

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

const noConfig: Diagnostic = {
  rule: 'config/missing',
  severity: 'error',
  message:
    'Unexpected folder without `book.yaml`, expected it to say what the book is called and what belongs to it',
  file: configFile,
  hints: ['Begin with its keys `title`, `authors`, `identifier`, `date` and `chapters`']
}
