import type {ChapterEntry, Metadata} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'
import type {Edition, NotePlace} from '../model/edition.ts'
import type {Millimetres} from '../model/length.ts'
import type {Size} from '../model/printer.ts'
import type {SampleSettings} from '../model/sample.ts'
import type {Places} from './places.ts'
import type {Settings} from './schema.ts'

/** Everything `book.yaml` says, in the words of the pipeline. */
export interface BookConfig {
  readonly metadata: Metadata
  /** In reading order. */
  readonly chapters: readonly ChapterEntry[]
  /** The PDF first; without those for printers, which need to know what these take. */
  readonly editions: readonly Edition[]
  readonly print: PrintSettings
  readonly allowances: readonly Allowance[]
  readonly samples: SampleSettings
}

/** What an author says about the printed book. */
export interface PrintSettings {
  /** Whether `book.yaml` says anything about it. */
  readonly isWanted: boolean
  /** Names of printers whose interiors are made in every build. */
  readonly targets: readonly string[]
  readonly trim: Size
  /** Name of a paper of the printer's; its first when `undefined`. */
  readonly paper?: string | undefined
  /** Of the printed book, as written. */
  readonly isbn?: string | undefined
  readonly addOn?: string | undefined
  /** As in the PDF for screens. */
  readonly notes: NotePlace
  /** What is different for one printer, by name. */
  readonly printers: Readonly<
    Record<string, {readonly trim?: Size | undefined; readonly paper?: string | undefined}>
  >
  /** Where these settings are. */
  readonly place: Place | undefined
}

/** The size of books that say nothing else: the usual one of Chinese technical books. */
const usualTrim: Size = {width: 185 as Millimetres, height: 260 as Millimetres}

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
    print: {
      isWanted: editions.print !== undefined,
      targets: editions.print?.target ?? [],
      trim: editions.print?.trim ?? editions.pdf?.page ?? usualTrim,
      paper: editions.print?.paper,
      isbn: editions.print?.isbn ?? printIsbn,
      addOn: editions.print?.['add-on'],
      notes: editions.pdf?.notes ?? 'page',
      printers: editions.print?.printers ?? {},
      place: editions.print && places.ofValue(['editions', 'print'])
    },
    allowances: check.allow.map(({rule, file, reason}, index) => ({
      rule,
      file,
      reason,
      place: places.ofValue(['check', 'allow', index, 'rule'])
    }))
  }
}
