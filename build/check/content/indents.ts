import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Piece} from './align.ts'
import {firstUnit, type ShownBlock} from './passage.ts'

/**
 * Lines of code that do not begin in the column where their author let them
 * begin (`content/indent`).
 *
 * @param pieces
 *   Of listings, whose blocks know columns, and of anything else.
 */
export function indentFindings(pieces: readonly Piece<ShownBlock>[]): readonly Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const {block, passage, expected, shown, length} of pieces) {
    const {units, starts} = passage
    for (let index = firstUnit(passage, expected); index < units.length; index++) {
      const [unit, start = 0] = [units[index], starts[index]]
      if (!unit || start >= expected + length) break
      const column = unit.kind === 'line' ? block.columnOf(shown + start - expected) : undefined
      if (column === undefined || column === unit.indent) continue
      findings.push({
        rule: 'content/indent',
        severity: 'error',
        message: `Unexpected indent of ${column} columns before \`${unit.text.slice(0, 40)}\` on ${block.where}, expected ${unit.indent}`,
        file: unit.file,
        place: unit.place
      })
    }
  }
  return findings
}
