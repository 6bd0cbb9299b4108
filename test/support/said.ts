import type {Diagnostic} from '../../build/model/diagnostic.ts'

/**
 * Write diagnostics for a golden file, in the order they were made.
 *
 * @param diagnostics
 *   What a stage said.
 * @returns
 *   A line each (`file:line:column severity: message (rule)`), hints and related places indented
 *   below; `nothing` when there are none, so that silence is visible in the golden.
 */
export function said(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'nothing\n'

  return diagnostics
    .map(({file, place, severity, message, rule, hints = [], related}) =>
      [
        `${at(file, place)} ${severity}: ${message} (${rule})`,
        ...(related ? [`  ${at(related.file, related.place)} ${related.message}`] : []),
        ...hints.map((hint) => `  hint: ${hint}`)
      ].join('\n')
    )
    .join('\n')
    .concat('\n')
}

function at(file: string, place: Diagnostic['place']): string {
  const start = place && 'start' in place ? place.start : place
  return start ? `${file}:${start.line}:${start.column}` : file
}
