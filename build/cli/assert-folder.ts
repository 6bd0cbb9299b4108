import {stat} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {closest, distance} from 'fastest-levenshtein'
import {configFile} from './config-file.ts'
import {UsageError} from './exit-codes.ts'

/**
 * @throws
 *   When there is no such folder: perhaps a command was mistyped, or the book is
 *   where the program was started.
 */
export async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return

  const meant = found && basename(folder) === configFile ? dirname(folder) : '.'
  const hint = commandHint(folder) || ((await isBook(meant)) ? `; did you mean \`${meant}\`?` : '')
  throw new UsageError(`Unexpected \`${folder}\`, expected the folder of a book${hint}`)
}

function isBook(folder: string): Promise<boolean> {
  return stat(join(folder, configFile)).then(
    (file) => file.isFile(),
    () => false
  )
}

/**
 * A folder alone is built, and so a mistyped command is one more folder.
 *
 * @param words
 *   Arguments of the program, when they begin with none of its commands.
 * @throws
 *   When there are two before any option.
 */
export function assertOneFolder([word = '', next = '-']: readonly string[]): void {
  if (word.startsWith('-') || next.startsWith('-')) return
  const known = commands.map((one) => `\`${one}\``).join(', ')
  throw new UsageError(
    `Unexpected \`${word}\` before \`${next}\`, expected one of the commands ${known}${commandHint(word)}`
  )
}

const commands = ['build', 'check', 'clean', 'help', 'phase', 'preview']

function commandHint(word: string): string {
  const guess = closest(word, commands)
  return distance(word, guess) <= 2 ? `; did you mean \`fascicle ${guess}\`?` : ''
}
