import type {Diagnostic} from '../model/diagnostic.ts'
import type {Allowance} from './book-config.ts'

/** Diagnostics sorted by whether the author has allowed them. */
export interface Judged {
  readonly reported: readonly Diagnostic[]
  readonly allowed: readonly {readonly diagnostic: Diagnostic; readonly reason: string}[]
}

/**
 * Silence what an author has allowed.
 *
 * Reports `config/unused-allow` for an allowance that matches nothing.
 *
 * @param diagnostics
 *   Everything that was noticed.
 * @param allowances
 *   What `check.allow` says.
 * @param file
 *   Path of the configuration.
 * @param isComplete
 *   Whether everything was checked; otherwise an allowance may be needed by
 *   what was not.
 */
export function judge(
  diagnostics: readonly Diagnostic[],
  allowances: readonly Allowance[],
  file: string,
  isComplete: boolean
): Judged {
  const allowed = diagnostics.flatMap((diagnostic) => {
    const allowance = allowances.find((one) => covers(one, diagnostic))
    return allowance ? [{diagnostic, reason: allowance.reason}] : []
  })
  const silent = new Set(allowed.map(({diagnostic}) => diagnostic))
  const unused = allowances.filter((one) => !diagnostics.some((diagnostic) => covers(one, diagnostic)))

  return {
    reported: [
      ...diagnostics.filter((diagnostic) => !silent.has(diagnostic)),
      ...(isComplete ? unused.map((one) => unusedAllow(one, file)) : [])
    ],
    allowed
  }
}

function covers({rule, file}: Allowance, diagnostic: Diagnostic): boolean {
  const inFile = file === undefined || diagnostic.file === file || diagnostic.file.startsWith(`${file}/`)
  return diagnostic.rule === rule && inFile
}

function unusedAllow({rule, file: where, place}: Allowance, file: string): Diagnostic {
  return {
    rule: 'config/unused-allow',
    severity: 'warning',
    message: `Unexpected exception for \`${rule}\`${where ? ` in \`${where}\`` : ''}, expected something that it allows`,
    file,
    place,
    hints: ['Remove it: there is nothing left to allow']
  }
}
