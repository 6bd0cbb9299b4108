import {isReport, reportName} from '../report/build-report.ts'
import {formatJson} from '../report/json.ts'
import {diskFiles} from '../world/disk.ts'
import {openOutput} from '../world/output.ts'
import {type Choice, chooseEditions} from './choose-editions.ts'
import {exitCodes} from './exit-codes.ts'
import {present} from './present.ts'
import {assertFolder} from './read-book.ts'
import {runBook} from './run-book.ts'

/** What the command line says about a build. */
export interface BuildOptions extends Choice {
  readonly folder: string
  readonly out: string
  readonly json: boolean
  readonly cache: boolean
  /** Whether placeholders are errors (default: `false`). */
  readonly release?: boolean
  readonly version: string
}

/** How a folder of results is told from others. */
export const proof = {name: reportName, holds: isReport}

/**
 * Make a book.
 *
 * Files are written only when nothing was found that an author must mend.
 *
 * @returns
 *   Exit code.
 */
export async function buildCommand(options: BuildOptions): Promise<number> {
  const {folder, out, json, cache, release, version} = options
  await assertFolder(folder)
  // Before the work that would otherwise be for nothing.
  const output = await openOutput(out, proof)

  const files = diskFiles(folder)
  const {report, artifacts} = await runBook({
    files,
    version,
    cache,
    release,
    editionsOf: (config) => chooseEditions(config, options, files)
  })
  if (report.ok) await output.replace([...artifacts, {name: reportName, bytes: formatJson(report)}])
  await present(report, {json, folder, out, files, artifacts})
  return report.ok ? exitCodes.ok : exitCodes.manuscript
}
