import {askThread} from '../../../threads/ask-thread.ts'
import {scriptBeside} from '../../../threads/script-beside.ts'
import {fullWidth} from '../characters.ts'
import {type Finding, pointAt} from '../finding.ts'
import {commandsOf} from '../shell/console.ts'
import {scan} from '../shell/scan.ts'
import type {ShellProblem} from './shell-thread.ts'

/** The parser takes new memory for each script. */
const problemIn = askThread<string, ShellProblem | undefined>(scriptBeside(import.meta.url, 'shell-thread'))

/**
 * Reports what bash could not read (`samples/shell`), and full-width punctuation in words.
 *
 * @param script
 *   A script, or a few commands.
 * @throws
 *   When the parser itself fails.
 */
export async function shell(script: string): Promise<readonly Finding[]> {
  const wide = scan(script).commands.flatMap((command) =>
    command.flatMap(({raw, offset}) =>
      /^["']/.test(raw) ? [] : fullWidth(raw, pointAt(script, offset)).slice(0, 1)
    )
  )

  const problem = await problemIn(script)
  if (!problem) return wide
  const {text, line, column} = problem
  return [
    {
      rule: 'samples/shell',
      message: `Unexpected shell, expected what bash can read: ${text}`,
      ...placeOf(script, line, column)
    }
  ]
}

/** Reports what is wrong with the commands of a session; its output may be anything. */
export async function consoleSession(text: string): Promise<readonly Finding[]> {
  const {script, shifts} = commandsOf(text)
  if (script.trim() === '') return []
  const findings = await shell(script)
  return findings.map((one) => ({...one, column: one.column + (shifts[one.line] ?? 0)}))
}

/** The parser counts bytes. */
function placeOf(script: string, line: number, column: number): Pick<Finding, 'line' | 'column'> {
  const bytes = new TextEncoder().encode(script.split('\n')[line - 1] ?? '')
  return {line: line - 1, column: new TextDecoder().decode(bytes.slice(0, column - 1)).length}
}
