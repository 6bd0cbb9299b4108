import type {CheckedSample} from './check-sample.ts'
import type {Finding} from './finding.ts'

/** Languages of programs and queries, which print something when they are run. */
const printing: ReadonlySet<string> = new Set(
  'go javascript typescript python rust lua sql promql logql traceql rego cel'.split(' ')
)

/**
 * Reports a block of `output`, or a session without a command, that does not stand after a command, a program
 * or a query (`samples/output-without-command`).
 *
 * @param sample
 *   To look at.
 * @param previous
 *   The listing before it in its file.
 */
export function strayOutput(
  {sample, language, commands}: CheckedSample,
  previous: CheckedSample | undefined
): readonly Finding[] {
  const isOutput = sample.output || (language === 'console' && commands.commands.length === 0)
  if (!isOutput || sample.lines.length === 0) return []
  const follows =
    previous &&
    (previous.commands.commands.length > 0 || previous.sample.output || printing.has(previous.language ?? ''))
  if (follows && previous.sample.path === sample.path) return []
  return [
    {
      rule: 'samples/output-without-command',
      severity: 'error',
      message:
        'Unexpected output, expected the command that prints it in the listing before, or after a prompt',
      hint: 'Write `$ command` in the first line',
      line: 0,
      column: 0
    }
  ]
}
