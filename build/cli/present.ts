import {join, relative} from 'node:path'
import type {Artifact} from '../model/edition.ts'
import type {Files} from '../model/world.ts'
import type {BuildReport} from '../report/build-report.ts'
import {formatJson} from '../report/json.ts'
import {summary} from '../report/summary.ts'
import {formatDiagnostic} from '../report/text.ts'

/** What a report is shown with. */
export interface Presentation {
  readonly json: boolean
  /** The book's folder, as the author typed it. */
  readonly folder: string
  /** Where the results are, or would be. */
  readonly out: string
  readonly files: Files
  readonly artifacts: readonly Artifact[]
}

/** Show how it ended: text for people, diagnostics apart from the rest; or one JSON document. */
export async function present(report: BuildReport, presentation: Presentation): Promise<void> {
  if (presentation.json) {
    process.stdout.write(formatJson(report))
    return
  }
  const {folder, out, files, artifacts} = presentation
  const pathOf = (file: string) => join(isArtifact(file, artifacts) ? out : folder, file)
  const colour = process.stderr.isTTY && process.stderr.hasColors()

  for (const diagnostic of report.diagnostics) {
    const bytes = await files.read(diagnostic.file)
    const source = bytes && new TextDecoder().decode(bytes)
    process.stderr.write(`${formatDiagnostic(diagnostic, {source, pathOf, colour})}\n\n`)
  }
  process.stdout.write(`${summary(report, relative(process.cwd(), out) || '.')}\n`)
}

/** Whether a diagnostic is about a result or something in it, such as `book.epub/OEBPS/a.xhtml`. */
function isArtifact(file: string, artifacts: readonly Artifact[]): boolean {
  return artifacts.some(({name}) => file === name || file.startsWith(`${name}/`))
}
