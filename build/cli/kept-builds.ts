import type {Artifact} from '../model/edition.ts'
import type {Files} from '../model/world.ts'
import type {BuildReport} from '../report/build-report.ts'
import type {ContentCache} from '../world/cache.ts'
import type {Json} from '../world/cache-key.ts'
import {hashOf} from '../world/hash.ts'
import type {OutputFile} from '../world/output.ts'
import {pipelineIdentity} from '../world/pipeline-identity.ts'
import {isSeenAgain, type Observation} from '../world/recorder.ts'
import {configFile} from './config-file.ts'

/** Whole builds that were made before. */
export interface KeptBuilds {
  /** The report of a build that saw what there is now; its files may be gone. */
  readonly find: () => Promise<BuildReport | undefined>
  /** Files of a build; `undefined` when one of them is gone. */
  readonly files: (report: BuildReport) => Promise<readonly OutputFile[] | undefined>
  readonly keep: (
    report: BuildReport,
    artifacts: readonly Artifact[],
    observations: readonly Observation[]
  ) => Promise<void>
}

/** A build: what it saw, and what came of it. */
interface Kept {
  readonly observations: readonly Observation[]
  readonly report: BuildReport
}

/** How many builds of one book are remembered: going back to another branch finds them. */
const remembered = 8

/** Variables that builds depend on. */
const variables = [
  'BROWSER_WS_ENDPOINT',
  'CHROME_PATH',
  'GHOSTSCRIPT',
  'PUPPETEER_EXECUTABLE_PATH',
  'SCHEMA_LOCATIONS'
] as const

/**
 * Open the builds that a cache remembers of a book.
 *
 * A build is a function of the pipeline, of what is asked for, and of all that
 * it sees of the outside, in which it cannot see anything new as long as what
 * it saw is the same: also that a file was not there. So a build is found by
 * looking at all of that again, which takes no parsing, no browser and none of
 * the modules of the pipeline.
 *
 * @param files
 *   The book's folder.
 * @param request
 *   What is asked for.
 * @param environment
 *   Environment variables.
 */
export async function keptBuilds(
  cache: ContentCache,
  files: Files,
  request: Json,
  environment: Readonly<Record<string, string | undefined>>
): Promise<KeptBuilds> {
  const config = await files.read(configFile)
  const key = [
    pipelineIdentity().all,
    request,
    variables.map((name) => environment[name] ?? null),
    config ? hashOf(config) : null
  ]

  async function all(): Promise<readonly Kept[]> {
    const bytes = await cache.find('build', key)
    // Written by the same pipeline, which is part of the key; damage was excluded by the hash.
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : []
  }

  return {
    async find() {
      for (const {observations, report} of await all()) {
        if (await isSeenAgain(observations, files, () => versionOfBrowser(cache, environment))) return report
      }
      return undefined
    },
    async files(report) {
      const found = await Promise.all(
        report.files.map(async ({name, sha256}) => ({name, bytes: await cache.find('file', [sha256])}))
      )
      const there = found.flatMap(({name, bytes}) => (bytes ? [{name, bytes}] : []))
      return there.length === found.length ? there : undefined
    },
    async keep(report, artifacts, observations) {
      await Promise.all(artifacts.map(({bytes}) => cache.keep('file', [hashOf(bytes)], bytes)))
      const builds = [{observations, report}, ...(await all())].slice(0, remembered)
      await cache.keep('build', key, new TextEncoder().encode(JSON.stringify(builds)))
    }
  }
}

/** Of a browser that did not come with the pipeline; when it cannot be asked, the build will say why. */
async function versionOfBrowser(
  cache: ContentCache,
  environment: Readonly<Record<string, string | undefined>>
): Promise<string> {
  const {lazyBrowser} = await import('../world/lazy-browser.ts')
  await using browser = lazyBrowser(environment, cache)
  return await browser.version().catch(() => '')
}
