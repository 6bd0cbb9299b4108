import {diskFiles} from '../world/disk.ts'
import {exitCodes} from './exit-codes.ts'
import {present} from './present.ts'
import {assertFolder} from './read-book.ts'
import {runBook} from './run-book.ts'

/** What the command line says about a check. */
export interface CheckOptions {
  readonly folder: string
  readonly json: boolean
  readonly cache: boolean
  /** Whether placeholders are errors (default: `false`). */
  readonly release?: boolean
  readonly version: string
}

/**
 * Look for mistakes in a manuscript, without laying out pages.
 *
 * @returns
 *   Exit code.
 */
export async function checkCommand({folder, json, cache, release, version}: CheckOptions): Promise<number> {
  await assertFolder(folder)
  const files = diskFiles(folder)
  const {report} = await runBook({
    files,
    version,
    cache,
    release,
    editionsOf: async () => ({value: [], diagnostics: []})
  })

  await present(report, {json, folder, out: '', files, artifacts: []})
  return report.ok ? exitCodes.ok : exitCodes.manuscript
}
