import type {BookConfig} from '../config/book-config.ts'
import {printEditions} from '../config/print-editions.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {Edition} from '../model/edition.ts'
import type {Files} from '../model/world.ts'
import {configFile} from './config-file.ts'
import {UsageError} from './exit-codes.ts'
import {readPrinters} from './read-printers.ts'

/** What the command line asks for. */
export interface Choice {
  /** Make only these; all that the book has when `undefined`. */
  readonly edition?: readonly Edition['kind'][] | undefined
  /** Printers to make interiors for; those of `book.yaml` when `undefined`. */
  readonly target?: readonly string[] | undefined
  /** Whether the files for printers are shown with lines over them (default: `false`). */
  readonly proof?: true | undefined
}

/**
 * The editions to make of a book.
 *
 * Reports what `readPrinters` and `printEditions` do.
 *
 * @throws
 *   When the book has no such edition, or no printer is named for the printed one.
 */
export async function chooseEditions(
  {editions, print}: BookConfig,
  {edition: kinds, target, proof}: Choice,
  files: Files
): Promise<Diagnosed<readonly Edition[]>> {
  const missing = kinds?.find(
    (kind) => kind !== 'print' && editions.every((edition) => edition.kind !== kind)
  )
  if (missing) {
    throw new UsageError(
      `Unexpected edition \`${missing}\`, expected one that \`book.yaml\` has under \`editions\``
    )
  }
  const names = [...new Set(target ?? print.targets)]
  if (kinds?.includes('print') && names.length === 0) {
    throw new UsageError('Unexpected edition `print` without a printer, expected one: `--target kdp`')
  }
  if (proof && names.length === 0) {
    throw new UsageError('Unexpected `--proof` without a printer, expected one: `--target kdp`')
  }
  const isPrinted = kinds === undefined || kinds.includes('print') || target !== undefined
  const printers = await readPrinters(isPrinted ? names : [], files, {file: configFile, place: print.place})
  const printed = printEditions(print, printers.value, configFile, proof === true)

  return {
    value: [...editions.filter(({kind}) => !kinds || kinds.includes(kind)), ...printed.value],
    diagnostics: [...printers.diagnostics, ...printed.diagnostics]
  }
}
