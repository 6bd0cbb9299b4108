import {join, relative} from 'node:path'
import type {Diagnostic} from '../model/diagnostic.ts'
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
  await showDiagnostics(report.diagnostics, {folder, out, files: report.files})
  process.stdout.write(`${summary(report, relative(process.cwd(), out) || '.')}\n`)
}

/** Show diagnostics to people. */
export async function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  {folder, out, files}: Pick<Presentation, 'folder' | 'out'> & {readonly files: readonly FileReport[]}
): Promise<void> {
  const sources = diskFiles(folder)
  const pathOf = (file: string) => join(isArtifact(file, files) ? out : folder, file)
  const colour = process.stderr.isTTY && process.stderr.hasColors()

  for (const diagnostic of diagnostics) {
    const bytes = await sources.read(diagnostic.file)
    const source = bytes && new TextDecoder().decode(bytes)
    process.stderr.write(`${formatDiagnostic(diagnostic, {source, pathOf, colour})}\n\n`)
  }
}

/** Whether a diagnostic is about a result or something in it, such as `book.epub/OEBPS/a.xhtml`. */
function isArtifact(file: string, artifacts: readonly FileReport[]): boolean {
  return artifacts.some(({name}) => file === name || file.startsWith(`${name}/`))
}
