import {build} from '../build.ts'
import {judge} from '../config/allow.ts'
import type {Manuscript} from '../model/book.ts'
import type {Artifact} from '../model/edition.ts'
import type {Files} from '../model/world.ts'
import {type BuildReport, buildReport} from '../report/build-report.ts'
import {createProgress} from '../report/progress.ts'
import type {ContentCache} from '../world/cache.ts'
import type {Recorder} from '../world/recorder.ts'
import {type Choice, chooseEditions} from './choose-editions.ts'
import {configFile} from './config-file.ts'
import {withInterruption} from './interruption.ts'
import {openWorld} from './open-world.ts'
import {readBook} from './read-book.ts'

/** What to do with a book. */
export interface Task {
  readonly files: Files
  /** Version of this program. */
  readonly version: string
  /** Earlier results. */
  readonly cache: ContentCache
  /** Writes down what the build sees besides `files`, which it watches already. */
  readonly recorder: Recorder
  /** Environment variables, which may name a browser. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** How many chapters are laid out at the same time (default: one for each processor). */
  readonly parallel?: number | undefined
  /** Whether the book is to be released, so that placeholders are errors (default: `false`). */
  readonly release?: boolean | undefined
  /** What to make of the book; nothing to check its text only. */
  readonly choice?: Choice | undefined
}

/** What came of it; nothing is written yet. */
export interface Outcome {
  readonly report: BuildReport
  readonly artifacts: readonly Artifact[]
}

/** Each once. */
function charactersOf({chapters}: Manuscript): string {
  const characters = new Set<string>()
  for (const {sources} of chapters)
    for (const {text} of sources) for (const character of text) characters.add(character)
  return [...characters].join('')
}

/** Read a book, make what is asked for, and sum up what was noticed. */
export async function runBook({
  files,
  version,
  cache,
  recorder,
  environment,
  parallel,
  release,
  choice
}: Task): Promise<Outcome> {
  const start = performance.now()
  const progress = createProgress({
    write: (text) => process.stderr.write(text),
    redraws: process.stderr.isTTY,
    now: () => performance.now()
  })
  const {value: book, diagnostics} = await readBook(files)
  const facts = {
    version,
    manuscript: book?.manuscript,
    phases: [],
    browser: undefined,
    samples: undefined,
    typesetting: [],
    preflights: [],
    cache: cache.use()
  }
  if (!book) {
    const milliseconds = performance.now() - start
    return {
      report: buildReport({...facts, artifacts: [], diagnostics, allowed: [], milliseconds}),
      artifacts: []
    }
  }

  const chosen =
    book.isSound && choice ? await chooseEditions(book.config, choice, files) : {value: [], diagnostics: []}
  const editions = chosen.value
  await using world = await openWorld(files, {
    cache,
    recorder,
    environment,
    parallel,
    characters: charactersOf(book.manuscript),
    network: book.config.samples.network === true
  })
  const built = await withInterruption(world, () =>
    build(book.manuscript, editions, world, progress.observe, release)
  )
  progress.clear()

  const isComplete =
    book.isSound &&
    book.config.editions.every((edition) => editions.includes(edition)) &&
    (!book.config.print.isWanted || editions.some(({kind}) => kind === 'print'))
  const {reported, allowed} = judge(
    [...diagnostics, ...chosen.diagnostics, ...built.diagnostics],
    book.config.allowances,
    configFile,
    isComplete
  )
  return {
    artifacts: built.value,
    report: buildReport({
      ...facts,
      artifacts: built.value,
      samples: built.samples,
      typesetting: built.typesetting,
      preflights: built.preflights,
      diagnostics: reported,
      allowed,
      browser: editions.length > 0 ? (await world.equipment()).browser : undefined,
      phases: progress.times(),
      cache: cache.use(),
      milliseconds: performance.now() - start
    })
  }
}
