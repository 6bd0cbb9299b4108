import {join, relative} from 'node:path'
import type {BuildReport, FileReport} from '../report/build-report.ts'
import {formatJson} from '../report/json.ts'
import {summary} from '../report/summary.ts'
import {formatDiagnostic} from '../report/text.ts'
import {diskFiles} from '../world/disk.ts'

/** What a report is shown with. */
export interface Presentation {
  readonly json: boolean
  /** The book's folder, as the author typed it. */
  readonly folder: string
  /** Where the results are, or would be. */
  readonly out: string
}

/** Show how it ended: text for people, diagnostics apart from the rest; or one JSON document. */
export async function present(report: BuildReport, presentation: Presentation): Promise<void> {
  if (presentation.json) {
    process.stdout.write(formatJson(report))
    return
  }
  const {folder, out} = presentation
  const files = diskFiles(folder)
  const pathOf = (file: string) => join(isArtifact(file, report.files) ? out : folder, file)
  const colour = process.stderr.isTTY && process.stderr.hasColors()

  for (const diagnostic of report.diagnostics) {
    const bytes = await files.read(diagnostic.file)
    const source = bytes && new TextDecoder().decode(bytes)
    process.stderr.write(`${formatDiagnostic(diagnostic, {source, pathOf, colour})}\n\n`)
  }
  process.stdout.write(`${summary(report, relative(process.cwd(), out) || '.')}\n`)
}

/** Whether a diagnostic is about a result or something in it, such as `book.epub/OEBPS/a.xhtml`. */
function isArtifact(file: string, artifacts: readonly FileReport[]): boolean {
  return artifacts.some(({name}) => file === name || file.startsWith(`${name}/`))
}
