import {hash} from 'node:crypto'
import type {Manuscript, Metadata} from '../model/book.ts'
import type {CacheUse} from '../model/cache-use.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Artifact} from '../model/edition.ts'
import type {Preflight} from '../model/preflight.ts'
import type {SampleReport} from '../model/sample.ts'
import type {TypesettingReport} from '../model/typesetting.ts'
import type {PhaseTime} from './progress.ts'

/** What was built, from what, what was noticed, and how long it took; `report.json` of a build. */
export interface BuildReport {
  readonly generator: {readonly name: string; readonly version: string}
  /** Whether the book may be shipped: no error was found. */
  readonly ok: boolean
  readonly book: Pick<Metadata, 'title' | 'language' | 'identifier' | 'date'> | undefined
  /** Pages are broken by it: `HeadlessChrome/153.0.8010.0`; `undefined` when none was needed. */
  readonly browser: string | undefined
  readonly files: readonly FileReport[]
  readonly counts: {
    readonly chapters: number
    readonly sources: number
    readonly errors: number
    readonly warnings: number
    readonly allowed: number
  }
  /** How the samples were checked; `undefined` when the book could not be read. */
  readonly samples: SampleReport | undefined
  /** What was counted on the pages of each PDF. */
  readonly typesetting: readonly TypesettingReport[]
  /** Of interiors for printers. */
  readonly preflights: readonly Preflight[]
  readonly diagnostics: readonly Diagnostic[]
  /** What `check.allow` silenced, with the author's reason. */
  readonly allowed: readonly {readonly diagnostic: Diagnostic; readonly reason: string}[]
  /** Whether the book was made before from the same manuscript by the same pipeline, so that nothing had to be done. */
  readonly isUnchanged: boolean
  /** What the cache had, what it had not, and why. */
  readonly cache: CacheUse
  readonly phases: readonly PhaseTime[]
  readonly milliseconds: number
}

/** A file of the build. */
export interface FileReport {
  readonly name: string
  readonly kind: Artifact['kind']
  readonly bytes: number
  /** In hexadecimal digits. */
  readonly sha256: string
  /** Of a PDF. */
  readonly pages: number | undefined
}

/** What a report is made of. */
export interface BuildFacts {
  readonly version: string
  /** `undefined` when the configuration could not be read. */
  readonly manuscript: Manuscript | undefined
  readonly artifacts: readonly Artifact[]
  readonly samples: SampleReport | undefined
  readonly typesetting: readonly TypesettingReport[]
  readonly preflights: readonly Preflight[]
  readonly diagnostics: readonly Diagnostic[]
  readonly allowed: BuildReport['allowed']
  readonly browser: string | undefined
  readonly cache: CacheUse
  readonly phases: readonly PhaseTime[]
  readonly milliseconds: number
}

/** The report's name in the folder of a build. */
export const reportName = 'report.json'

const generatorName = 'fascicle'

/** Sum a build up. */
export function buildReport(facts: BuildFacts): BuildReport {
  const {
    version,
    manuscript,
    artifacts,
    samples,
    preflights,
    diagnostics,
    allowed,
    browser,
    phases,
    milliseconds
  } = facts
  const errors = diagnostics.filter(({severity}) => severity === 'error').length

  return {
    generator: {name: generatorName, version},
    ok: errors === 0,
    book: manuscript && bookOf(manuscript.metadata),
    browser,
    files: artifacts.map(({name, kind, bytes, pages}) => ({
      name,
      kind,
      bytes: bytes.length,
      sha256: hash('sha256', bytes),
      pages
    })),
    counts: {
      chapters: manuscript?.chapters.length ?? 0,
      sources: manuscript?.chapters.flatMap(({sources}) => sources).length ?? 0,
      errors,
      warnings: diagnostics.length - errors,
      allowed: allowed.length
    },
    samples,
    typesetting: facts.typesetting,
    preflights,
    diagnostics,
    allowed,
    isUnchanged: false,
    cache: facts.cache,
    phases,
    milliseconds: Math.round(milliseconds)
  }
}

function bookOf({title, language, identifier, date}: Metadata): BuildReport['book'] {
  return {title, language, identifier, date}
}

/** Whether a file is a report of ours: what is beside it may be replaced. */
export function isReport(text: string): boolean {
  try {
    const report: unknown = JSON.parse(text)
    return isRecord(report) && isRecord(report['generator']) && report['generator']['name'] === generatorName
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
