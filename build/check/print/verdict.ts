import type {Target} from '../../model/book.ts'
import type {Diagnosed, Diagnostic} from '../../model/diagnostic.ts'
import type {PrintedBook} from '../../model/edition.ts'
import type {Preflight, PreflightRow} from '../../model/preflight.ts'
import type {PrintFinding, PrintResult} from './rules.ts'

/** More pages than this with the same mistake are only counted. */
const mostPages = 10

/**
 * Sum up what rules found in a file.
 *
 * @param part
 *   What the file is.
 * @param file
 *   Its name.
 * @param printed
 *   The book that it belongs to.
 * @param results
 *   One of each rule.
 * @param targetOn
 *   What of the manuscript stands last before the end of a page.
 */
export function preflightOf(
  part: Preflight['part'],
  file: string,
  printed: PrintedBook,
  results: readonly PrintResult[],
  targetOn: (page: number) => Target | undefined
): Diagnosed<Preflight> {
  const rows = results.map(rowOf)
  const {printer, paper, pages, gutter, inner, spine, trim, isbn} = printed
  return {
    value: {
      part,
      file,
      printer: {name: printer.name, title: printer.title},
      paper: paper.name,
      book: {pages, gutter, inner, spine, trim, isbn},
      rows,
      passed: rows.every(({verdict}) => verdict !== 'fail')
    },
    diagnostics: results.flatMap(({check, findings}) =>
      findings.slice(0, mostPages).map((finding, index) => {
        const others = index === mostPages - 1 ? findings.length - mostPages : 0
        const target = finding.page === undefined ? undefined : targetOn(finding.page)
        return diagnosticOf(check, finding, others, file, target)
      })
    )
  }
}

function rowOf({check, found, expected, source, findings}: PrintResult): PreflightRow {
  const isRefused = findings.some(({severity = 'error'}) => severity === 'error')
  return {check, verdict: isRefused ? 'fail' : findings.length > 0 ? 'warn' : 'pass', found, expected, source}
}

function diagnosticOf(
  check: string,
  {message, page, severity = 'error', hint}: PrintFinding,
  others: number,
  file: string,
  target: Target | undefined
): Diagnostic {
  const where = page === undefined ? '' : `, on page ${page + 1} of \`${file}\``
  const more = others > 0 ? ` (and ${others} more)` : ''
  return {
    rule: `print/${check}`,
    severity,
    message: `${message}${where}${more}`,
    file: target?.path ?? file,
    place: target?.place,
    hints: hint === undefined ? [] : [hint]
  }
}
