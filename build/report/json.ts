import type {BuildReport} from './build-report.ts'

/** A report for programs: one JSON document, the same facts as in the text. */
export function formatJson(report: BuildReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
