import type {Diagnostic} from '../model/diagnostic.ts'
import {type AheadPhase, type Shard, workAhead} from '../phases.ts'
import {createProgress} from '../report/progress.ts'
import {duration} from '../report/units.ts'
import {diskFiles} from '../world/disk.ts'
import {assertFolder} from './assert-folder.ts'
import {type BrowserChoice, environmentWith} from './browser-choice.ts'
import {type Choice, chooseEditions} from './choose-editions.ts'
import {exitCodes} from './exit-codes.ts'
import {withInterruption} from './interruption.ts'
import {type CacheChoice, openCache} from './open-cache.ts'
import {openWorld} from './open-world.ts'
import {showDiagnostics} from './present.ts'
import {readBook} from './read-book.ts'

/** What the command line says about a phase. */
export interface PhaseOptions extends CacheChoice, BrowserChoice, Choice {
  readonly phase: AheadPhase
  readonly folder: string
  /** Which share of the phase is to be done (default: all of it). */
  readonly shard?: Shard | undefined
}

/**
 * Do one phase of a build ahead of it, so that its results are in the cache.
 *
 * @returns
 *   Exit code: 1 when the manuscript has errors, as far as the phase comes across them.
 */
export async function phaseCommand(options: PhaseOptions): Promise<number> {
  const start = performance.now()
  const {phase, folder, shard, parallel} = options
  await assertFolder(folder)
  const files = diskFiles(folder)
  const cache = openCache(options, folder)
  const {value: book, diagnostics} = await readBook(files)
  const chosen = book?.isSound ? await chooseEditions(book.config, options, files) : undefined
  const found = [...diagnostics, ...(chosen?.diagnostics ?? [])]
  if (!book || !chosen || found.some(isError)) {
    await showDiagnostics(found, {folder, out: '', files: []})
    return exitCodes.manuscript
  }

  const {observe, clear} = createProgress({
    write: (text) => process.stderr.write(text),
    redraws: process.stderr.isTTY,
    now: () => performance.now()
  })
  await using world = await openWorld(files, {
    cache,
    environment: environmentWith(options, process.env),
    network: book.config.samples.network === true,
    parallel
  })
  const noticed = await withInterruption(world, () =>
    workAhead(phase, book.manuscript, chosen.value, world, observe, shard)
  )
  clear()
  await cache.settle()

  const errors = [...found, ...noticed].filter(isError)
  await showDiagnostics(errors, {folder, out: '', files: []})
  const {hits, misses} = cache.counts
  process.stdout.write(
    `${phase} in ${duration(performance.now() - start)}: ${misses} results made, ${hits} found\n`
  )
  return errors.length > 0 ? exitCodes.manuscript : exitCodes.ok
}

function isError({severity}: Diagnostic): boolean {
  return severity === 'error'
}
