import {type BuildReport, reportName} from '../report/build-report.ts'
import {formatJson} from '../report/json.ts'
import {diskFiles} from '../world/disk.ts'
import type {OutputFolder} from '../world/output.ts'
import {createRecorder} from '../world/recorder.ts'
import {type BrowserChoice, environmentWith} from './browser-choice.ts'
import type {Choice} from './choose-editions.ts'
import {type KeptBuilds, keptBuilds} from './kept-builds.ts'
import {type CacheChoice, openCache} from './open-cache.ts'

/** What to obtain. */
export interface Order extends CacheChoice, BrowserChoice {
  readonly folder: string
  /** Version of this program. */
  readonly version: string
  /** Whether placeholders are errors. */
  readonly release: boolean
  /** What to make and where it goes; nothing to look for mistakes only. */
  readonly product?: {readonly choice: Choice; readonly output: OutputFolder} | undefined
}

/**
 * Make a book, or find that the same one was made before.
 *
 * What makes it is loaded only when something has changed: to load it takes
 * longer than to see that nothing has. Files are written only when nothing was
 * found that an author must mend.
 */
export async function obtain(order: Order): Promise<BuildReport> {
  const start = performance.now()
  const {folder, version, release, product, parallel} = order
  const environment = environmentWith(order, process.env)
  const cache = openCache(order, folder)
  const recorder = createRecorder()
  const files = diskFiles(folder)
  const request = {choice: product ? {...product.choice} : null, release}
  const builds = await keptBuilds(cache, files, request, environment)

  const kept = await builds.find()
  if (kept && (!product || !kept.ok || (await bringBack(kept, builds, product.output)))) {
    await cache.settle()
    const report = again(kept, performance.now() - start)
    if (report.ok) await product?.output.put({name: reportName, bytes: formatJson(report)})
    return report
  }

  const {runBook} = await import('./run-book.ts')
  const {report, artifacts} = await runBook({
    files: recorder.watch(files),
    version,
    cache,
    recorder,
    environment,
    parallel,
    release,
    choice: product?.choice
  })
  if (report.ok) await product?.output.replace([...artifacts, {name: reportName, bytes: formatJson(report)}])
  const observations = recorder.observations()
  if (observations) await builds.keep(report, artifacts, observations)
  await cache.settle()
  return report
}

/** See to it that the files of a build are where they belong: they may have been altered, or taken away. */
async function bringBack(report: BuildReport, builds: KeptBuilds, output: OutputFolder): Promise<boolean> {
  if (await output.holds([...report.files, {name: reportName}])) return true
  const files = await builds.files(report)
  if (files) await output.replace([...files, {name: reportName, bytes: formatJson(report)}])
  return files !== undefined
}

/** What is to be said of a build that was made before: all the same, but how long it took. */
function again(report: BuildReport, milliseconds: number): BuildReport {
  return {
    ...report,
    isUnchanged: true,
    cache: {hits: 1, misses: 0, kinds: [{kind: 'build', hits: 1, misses: 0}], rebuilt: []},
    phases: [],
    milliseconds: Math.round(milliseconds)
  }
}
