import {isReport, reportName} from '../report/build-report.ts'
import {openOutput} from '../world/output.ts'
import {assertFolder} from './assert-folder.ts'
import type {BrowserChoice} from './browser-choice.ts'
import type {Choice} from './choose-editions.ts'
import {exitCodes} from './exit-codes.ts'
import {obtain} from './obtain.ts'
import type {CacheChoice} from './open-cache.ts'
import {present} from './present.ts'

/** What the command line says about a build. */
export interface BuildOptions extends Choice, CacheChoice, BrowserChoice {
  readonly folder: string
  readonly out: string
  readonly json: boolean
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
  const {folder, out, json, release = false, edition, target, proof: hasProof} = options
  await assertFolder(folder)
  // Before the work that would otherwise be for nothing.
  const output = await openOutput(out, proof)

  const report = await obtain({
    ...options,
    release,
    product: {choice: {edition, target, proof: hasProof}, output}
  })
  await present(report, {json, folder, out})
  return report.ok ? exitCodes.ok : exitCodes.manuscript
}
