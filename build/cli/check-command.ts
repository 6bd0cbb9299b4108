import {assertFolder} from './assert-folder.ts'
import type {BrowserChoice} from './browser-choice.ts'
import {exitCodes} from './exit-codes.ts'
import {obtain} from './obtain.ts'
import type {CacheChoice} from './open-cache.ts'
import {present} from './present.ts'

/** What the command line says about a check. */
export interface CheckOptions extends CacheChoice, BrowserChoice {
  readonly folder: string
  readonly json: boolean
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
export async function checkCommand(options: CheckOptions): Promise<number> {
  const {folder, json, release = false} = options
  await assertFolder(folder)
  const report = await obtain({...options, release})
  await present(report, {json, folder, out: ''})
  return report.ok ? exitCodes.ok : exitCodes.manuscript
}
