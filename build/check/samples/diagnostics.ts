import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Sample} from '../../model/sample.ts'
import type {Finding} from './finding.ts'

/** Say of a file what was found in a sample that stands there. */
export function diagnosticOf(
  {rule, severity = 'error', message, hint, line, column}: Finding,
  sample: Sample
): Diagnostic {
  const at = sample.lines[line] ?? sample.lines.at(-1)
  const offset = sample.lines[line] ? column : 0
  return {
    rule,
    severity,
    message,
    file: at?.path ?? sample.path,
    place: at ? {line: at.line, column: at.column + offset} : sample.place,
    hints: hint === undefined ? [] : [hint]
  }
}
