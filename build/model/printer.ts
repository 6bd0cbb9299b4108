import type {Millimetres} from './length.ts'

/** A number of a printer's, with where it was read. */
export interface Sourced<Value> {
  readonly value: Value
  readonly source: Source
}

/** Where a number was read, when, and how far it can be trusted. */
export interface Source {
  /** A page of the printer's, or who says so. */
  readonly where: string
  /** When it was read, `YYYY-MM-DD`. */
  readonly date: string
  readonly sure: Certainty
}

/** The printer's own page; several others that agree; one other or some that differ; from memory. */
export type Certainty = 'official' | 'agreed' | 'single' | 'memory'

/** What a printer takes, as data: everything that layout, spine, cover and preflight ask. */
export interface Printer {
  /** `kdp`; what `--target` names. */
  readonly name: string
  /** `Amazon KDP, paperback`. */
  readonly title: string
  readonly trim: Sourced<TrimRule>
  /** Sizes of which fewer pages are bound than of others. */
  readonly sizePages?: Sourced<readonly {readonly size: Size; readonly most: number}[]> | undefined
  /** By name, the usual one first. */
  readonly papers: ReadonlyMap<string, Paper>
  /** What is printed beyond the trim edge, by side. */
  readonly bleed: Sourced<Sides>
  /** Whether crop marks are printed outside of the bleed. */
  readonly marks: Sourced<boolean>
  /** Steps in ascending order of pages. */
  readonly gutter: Sourced<readonly GutterStep[]>
  /** How far from the trim edge text must stay; the gutter says it for the side of the binding. */
  readonly safe: Sourced<Omit<Sides, 'inside'>>
  /** The page count is a multiple of this. */
  readonly multiple: Sourced<number>
  /** Whether the last page must be blank. */
  readonly blankLast: Sourced<boolean>
  /** How many blank pages may follow one another before the end. */
  readonly blankRun?: Sourced<number> | undefined
  /** What the colours of a colour interior are made of; a black one is always grey. */
  readonly colour: Sourced<'cmyk' | 'rgb'>
  readonly standard: Sourced<PdfStandard>
  readonly forbidden: Sourced<readonly ForbiddenThing[]>
  /** In bytes. */
  readonly fileSize?: Sourced<number> | undefined
  /** Most ink on one spot, in per cent: four solid inks are 400. */
  readonly ink?: Sourced<number> | undefined
  /** Of pictures, in pixels per inch of paper. */
  readonly resolution: Sourced<{readonly least: number; readonly most?: number | undefined}>
  /** Smallest text, in pt. */
  readonly textSize: Sourced<number>
  /** Thinnest rule, in pt. */
  readonly ruleWidth: Sourced<number>
  /** Primary subtags of languages that are not printed. */
  readonly refusedLanguages?: Sourced<readonly string[]> | undefined
  /** From how many pages the spine may carry text, and how far it stays from the folds. */
  readonly spineText: Sourced<{readonly pages: number; readonly clear: Millimetres}>
  readonly cover: Sourced<CoverRule>
}

export interface Size {
  readonly width: Millimetres
  readonly height: Millimetres
}

/** Sizes that a printer offers: by a list, within limits, or both. */
export interface TrimRule {
  readonly sizes: readonly Size[]
  readonly within?: {readonly least: Size; readonly most: Size} | undefined
}

/** A length for each side of a page. */
export interface Sides {
  readonly top: Millimetres
  readonly bottom: Millimetres
  readonly outside: Millimetres
  readonly inside: Millimetres
}

/** The inner margin of a book with at most so many pages. */
export interface GutterStep {
  readonly pages: number
  readonly inside: Millimetres
}

/** A paper and what is printed on it. */
export interface Paper {
  readonly ink: 'black' | 'colour'
  readonly pages: Sourced<{readonly least: number; readonly most: number}>
  /** Of a spine: thickness of a page, which is half a leaf, and what is added once. */
  readonly spine: Sourced<{readonly page: number; readonly added: Millimetres}>
}

/** A standard for files (ISO 15930), with the registered name of the printing condition: `CGATS TR 001`. */
export type PdfStandard =
  | {readonly name: 'none'}
  | {readonly name: 'pdf/x-1a:2001' | 'pdf/x-3:2002'; readonly condition: string}

export type ForbiddenThing = (typeof forbiddenThings)[number]

/** What printers do not want inside of a file. */
export const forbiddenThings = [
  'outline',
  'links',
  'annotations',
  'transparency',
  'icc',
  'metadata',
  'layers',
  'scripts',
  'attachments'
] as const

/** The wrap-around cover. */
export interface CoverRule {
  readonly bleed: Millimetres
  /** How far text stays from trim edge and folds. */
  readonly safe: Millimetres
  /** The box that is kept free for the barcode, in the lower right corner of the back, and its distance from the edges. */
  readonly barcode: Size & {readonly margin: Millimetres}
}

/** How many pages of a paper a printer binds at most in a size. */
export function mostPages({sizePages}: Printer, {pages}: Paper, trim: Size): number {
  const limit = sizePages?.value.find(({size}) => isSameSize(size, trim))
  return Math.min(pages.value.most, limit?.most ?? Number.POSITIVE_INFINITY)
}

/** Whether two sizes are the same to a tenth of a millimetre: inches are no whole millimetres. */
export function isSameSize(one: Size, other: Size): boolean {
  return Math.abs(one.width - other.width) < 0.1 && Math.abs(one.height - other.height) < 0.1
}

/** Width of the spine of a book. */
export function spineWidth({spine}: Paper, pages: number): Millimetres {
  const {page, added} = spine.value
  // Millimetres times a number, and more millimetres.
  return (Math.round((pages * page + added) * 1000) / 1000) as Millimetres
}

/** The inner margin that a printer asks for in a book of so many pages. */
export function gutterFor({gutter}: Printer, pages: number): Millimetres {
  const steps = gutter.value
  const step = steps.find((one) => pages <= one.pages) ?? steps.at(-1)
  return step?.inside ?? (0 as Millimetres)
}

/** The page count of a file that holds so many pages of text. */
export function paddedCount({multiple, blankLast}: Printer, pages: number): number {
  const least = blankLast.value ? pages + 1 : pages
  return Math.ceil(least / multiple.value) * multiple.value
}
