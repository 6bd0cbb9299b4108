import type {Sample} from '../../model/sample.ts'
import type {Finding} from './finding.ts'

/**
 * What is reported of a sample, after what its author says about it.
 *
 * Of one that is `wrong` nothing is. One that is `invalid="…"` must have a finding whose message or rule holds
 * these words (`samples/not-invalid`); then none of its findings is reported.
 */
export function expectations(sample: Sample, findings: readonly Finding[]): readonly Finding[] {
  const {wrong, invalid} = sample
  if (wrong) return []
  if (invalid === undefined) return findings
  if (findings.some(({message, rule}) => `${message} (${rule})`.includes(invalid))) return []

  const said = findings.map(({message}) => message)
  return [
    {
      rule: 'samples/not-invalid',
      message: `Unexpected ${said.length === 0 ? 'correct sample' : 'other mistake'}, expected a mistake whose message has the words “${invalid}”`,
      hint: said.length === 0 ? 'Leave `invalid="…"` out' : `What is found: ${said[0]}`,
      line: 0,
      column: 0
    }
  ]
}
