import {stat} from 'node:fs/promises'
import {closest, distance} from 'fastest-levenshtein'
import {UsageError} from './exit-codes.ts'

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

const commands = ['build', 'check', 'clean', 'help', 'phase', 'preview']
