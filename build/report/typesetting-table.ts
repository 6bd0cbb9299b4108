import type {TypesettingReport} from '../model/typesetting.ts'

/**
 * What was counted on the pages of a PDF, as a table: kind, faults, pages that
 * have one, and how many of 100 pages these are.
 */
export function typesettingTable({file, pages, kinds}: TypesettingReport): string {
  const rows = kinds.map(({rule, isHard, faults, pages: faulty}) => [
    rule.replace(/^typesetting\//, ''),
    isHard ? 'hard' : 'soft',
    String(faults),
    String(faulty),
    pages === 0 ? '' : `${((faulty / pages) * 100).toFixed(1)} %`
  ])
  const table = [['typesetting', 'kind', 'faults', 'pages', `of ${pages}`], ...rows]
  const widths = table.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    []
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
  return [file, ...table.map((row) => `  ${line(row)}`)].join('\n')
}
