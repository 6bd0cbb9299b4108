import type {ChapterEntry, Metadata} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'
import type {Edition} from '../model/edition.ts'
import type {SampleSettings} from '../model/sample.ts'
import type {Places} from './places.ts'
import type {Settings} from './schema.ts'

/** Everything `book.yaml` says, in the words of the pipeline. */
export interface BookConfig {
  readonly metadata: Metadata
  /** In reading order. */
  readonly chapters: readonly ChapterEntry[]
  /** The PDF first. */
  readonly editions: readonly Edition[]
  readonly allowances: readonly Allowance[]
  readonly samples: SampleSettings
}

/** A diagnostic that the author has seen and explained. */
export interface Allowance {
  /** Name of the rule. */
  readonly rule: string
  /** Only in this file, or below this folder; everywhere when `undefined`. */
  readonly file: string | undefined
  readonly reason: string
  /** Where the author says so. */
  readonly place: Place | undefined
}

/** Say in the words of the pipeline what an author wrote in valid settings. */
export function bookConfigOf(settings: Settings, places: Places): BookConfig {
  const {
    chapters,
    editions,
    check,
    samples,
    'print-isbn': printIsbn,
    'print-run': printRun,
    ...rest
  } = settings
  const metadata = {...rest, printIsbn, printRun}

  return {
    metadata,
    samples,
    chapters: chapters.map(({role, path, key}) => ({
      role,
      path,
      place: places.ofValue(['chapters', ...key])
    })),
    editions: [
      ...(editions.pdf ? [{kind: 'pdf' as const, ...editions.pdf}] : []),
      ...(editions.epub?.flavours ?? []).map((flavour) => ({kind: 'epub' as const, flavour})),
      ...(editions.samples ? [{kind: 'samples' as const}] : [])
    ],
    allowances: check.allow.map(({rule, file, reason}, index) => ({
      rule,
      file,
      reason,
      place: places.ofValue(['check', 'allow', index, 'rule'])
    }))
  }
}
