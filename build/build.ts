import {assemble} from './assemble/index.ts'
import {checkCover} from './check/cover.ts'
import {checkEpub} from './check/epub.ts'
import {checkValidity} from './check/epub-validity.ts'
import {type CheckedPdf, checkPdf} from './check/pdf.ts'
import {placeholdersIn} from './check/placeholders.ts'
import {checkPrint} from './check/print.ts'
import {checkSamples} from './check/samples/index.ts'
import {disagreeingVersions} from './check/versions.ts'
import {pageLabelsOf, writtenPdf} from './check/written-pdf.ts'
import {epubsOf} from './epub/index.ts'
import {epubTemplates} from './epub/templates.ts'
import type {PrintPages} from './epub/write-book.ts'
import {coverDiagnostics} from './matter/cover/diagnostics.ts'
import {crowdedEntries} from './matter/crowded-entries.ts'
import {fillPlatformTables} from './matter/platform-table.ts'
import {fillSampleTables} from './matter/sample-table.ts'
import type {Book, Chapter, Manuscript, Source} from './model/book.ts'
import type {Diagnosed, Diagnostic} from './model/diagnostic.ts'
import type {Artifact, Edition, PrintEdition} from './model/edition.ts'
import type {Preflight} from './model/preflight.ts'
import type {Press, Separator, Viewer} from './model/press.ts'
import type {CheckedSamples, SampleReport} from './model/sample.ts'
import type {TypesettingReport} from './model/typesetting.ts'
import type {World} from './model/world.ts'
import {locateIn} from './paged/locate-in.ts'
import {parseOnce} from './parse/parse-once.ts'
import {printCover} from './print/cover.ts'
import {layOutPrint, printInterior} from './print/index.ts'
import {printProof} from './print/proof/index.ts'
import {attachedSamples} from './samples/attachments.ts'
import {bundleSamples} from './samples/index.ts'
import {coverPictureOf} from './screen/cover-picture.ts'
import {layOutScreen, printScreen} from './screen/index.ts'
import {transform} from './transform/index.ts'

/** What a build is doing, in order. */
export const phases = [
  'parse',
  'transform',
  'assemble',
  'pages',
  'print',
  'epub',
  'interiors',
  'check'
] as const

export type Phase = (typeof phases)[number]

/** Told how far a phase is: `done` of `total` chapters, flows or files. */
export type Observe = (phase: Phase, done: number, total: number) => void

/** What was built, and how its samples were checked. */
export interface Built extends Diagnosed<readonly Artifact[]> {
  readonly samples: SampleReport
  /** What was counted on the pages of each PDF. */
  readonly typesetting: readonly TypesettingReport[]
  /** Of interiors and covers, two for each printer. */
  readonly preflights: readonly Preflight[]
}

/**
 * Build editions of a manuscript.
 *
 * This function is the map of the code: one line per stage, in data order.
 *
 * @param manuscript
 *   As read.
 * @param editions
 *   What to make of it; none to check the manuscript only.
 * @param world
 *   Reads, colours, draws, lays out and prints.
 * @param observe
 *   Shows progress.
 * @param release
 *   Whether the book is to be released: nothing in it may stand for something else.
 * @returns
 *   One file per edition, and everything that was noticed on the way.
 */
export async function build(
  manuscript: Manuscript,
  editions: readonly Edition[],
  world: World & Press & Separator & Viewer,
  observe: Observe,
  release = false
): Promise<Built> {
  const {chapters, book, samples} = await prepare(manuscript, world, observe)

  const layouts = await eachOf(editions, 'pdf', (edition) =>
    layOutScreen(book.value, edition, world, (done, total) => observe('pages', done, total))
  )
  // While the browser prints, there is time for the e-book, and for EPUBCheck, which needs nothing else.
  const [printed, epub] = await Promise.all([
    Promise.all(
      layouts.map(({value}) =>
        printScreen(
          manuscript.metadata,
          value,
          attachedSamples(book.value, value.divided),
          world,
          world,
          (done, total) => observe('print', done, total)
        )
      )
    ),
    epubArtifacts(book.value, editions, layouts[0]?.value, world, observe).then((artifacts) =>
      artifacts.map((artifact) => ({artifact, validity: begun(checkValidity(artifact, world))}))
    )
  ])

  const [layout] = layouts
  const indexDiagnostics = crowdedEntries(book.value, layout && locateIn(layout.value.placement))
  const releaseDiagnostics = release ? placeholdersIn(manuscript) : []
  const hasCover = editions.some(({kind}) => kind !== 'samples')

  // One after the other: flows that two printers share are laid out once.
  const interiors = await inTurn(editions, 'print', 'interiors', observe, (edition) =>
    printedOf(book.value, edition, manuscript.settings, world)
  )

  const archives = await eachOf(editions, 'samples', () =>
    bundleSamples(book.value, samples.value, layouts[0]?.value.pages, world)
  )

  const pdfs = printed.map((artifact) => writtenPdf(artifact, world))
  const labels = pdfs[0] ? await pageLabelsOf(pdfs[0]) : []
  const checks: readonly (() => Promise<Checked>)[] = [
    ...pdfs.flatMap((pdf, index) => {
      const layout = layouts[index]?.value
      if (!layout) return []
      return async () =>
        checkPdf(pdf, book.value, layout, (await world.equipment(book.value.metadata.language)).fonts, world)
    }),
    ...epub.map(({artifact, validity}) => async () => {
      const own = await checkEpub(artifact, book.value, labels)
      return {diagnostics: [...own, ...(await validity)]}
    })
  ]
  const checked = await each('check', checks, observe, (check) => check())

  return {
    value: [
      ...printed,
      ...epub.map(({artifact}) => artifact),
      ...interiors.flatMap(({value}) => value?.artifacts ?? []),
      ...archives
    ],
    samples: samples.value.report,
    typesetting: checked.flatMap(({typesetting}) => typesetting ?? []),
    preflights: interiors.flatMap(({value}) => value?.preflights ?? []),
    diagnostics: [...chapters, book, samples, ...layouts, ...interiors]
      .flatMap(diagnosticsOf)
      .concat(
        indexDiagnostics,
        disagreeingVersions(book.value),
        releaseDiagnostics,
        hasCover ? coverDiagnostics(manuscript) : [],
        checked.flatMap(diagnosticsOf)
      )
  }
}

/** What was found in a file. */
type Checked = Pick<CheckedPdf, 'diagnostics'> & Partial<CheckedPdf>

/** A book before its pages, and what was noticed on the way. */
export interface Prepared {
  readonly chapters: readonly Diagnosed<Chapter>[]
  readonly book: Diagnosed<Book>
  readonly samples: Diagnosed<CheckedSamples>
}

/** What all editions have in common. */
export async function prepare(manuscript: Manuscript, world: World, observe: Observe): Promise<Prepared> {
  const chapters = await read(manuscript.chapters, world, observe)
  const book = assemble(manuscript, chapters.map(resultOf))
  observe('assemble', 1, 1)
  const samples = await checkSamples(book.value, manuscript.samples, world)
  fillSampleTables(book.value, samples.value.report)
  fillPlatformTables(book.value)
  return {chapters, book, samples}
}

/** Chapters as trees, each by itself: code is coloured, diagrams are drawn. */
export async function read(
  chapters: Manuscript['chapters'],
  world: World,
  observe: Observe
): Promise<readonly Diagnosed<Chapter>[]> {
  const parsed = await each('parse', chapters, observe, ({sources}) =>
    Promise.all(sources.map((source) => parseOnce(source, world)))
  )
  const transformed = await each('transform', chapters, observe, (chapter, index) =>
    transform((parsed[index] ?? []).map(resultOf), chapter, world)
  )
  return transformed.map(({value, diagnostics}, index) => ({
    value,
    diagnostics: [...(parsed[index] ?? []).flatMap(diagnosticsOf), ...diagnostics]
  }))
}

export interface Printed {
  readonly artifacts: readonly Artifact[]
  readonly preflights: readonly Preflight[]
}

/** Interior and cover for a printer, with their preflight; nothing when the pages do not come to rest. */
export async function printedOf(
  book: Book,
  edition: PrintEdition,
  settings: Source | undefined,
  world: World & Press & Separator & Viewer
): Promise<Diagnosed<Printed | undefined>> {
  const {value: layout, diagnostics} = await layOutPrint(book, edition, world, () => {})
  if (!layout) return {value: undefined, diagnostics}

  const artifact = await printInterior(book.metadata, layout, world, world)
  const positions = new Map([...layout.layout.placement.anchors].map(([id, {position}]) => [id, position]))
  const checked = await checkPrint(artifact, layout.printed, book, positions, world)
  const cover = await printCover(book, edition, layout.printed, settings, world, world)
  const checkedCover = await checkCover(cover.value, layout.printed, book.metadata.language, world)
  const proof = edition.hasProof
    ? await printProof(
        artifact,
        cover.value,
        layout.printed,
        `${book.metadata.slug}-proof${edition.suffix}`,
        world
      )
    : []
  return {
    value: {artifacts: [artifact, cover.value, ...proof], preflights: [checked.value, checkedCover.value]},
    diagnostics: [checked, cover, checkedCover].flatMap(diagnosticsOf).concat(diagnostics)
  }
}

/**
 * The EPUBs among the editions of a book.
 *
 * @param layout
 *   Of the paged edition that they may cite pages of.
 */
export async function epubArtifacts(
  book: Book,
  editions: readonly Edition[],
  layout: Omit<PrintPages, 'source'> | undefined,
  world: World & Press,
  observe: Observe
): Promise<readonly Artifact[]> {
  const ours = editions.filter((edition) => edition.kind === 'epub')
  observe('epub', 0, ours.length)
  if (ours.length === 0) return []
  const {metadata} = book
  const options = {
    cover: await coverPictureOf(book, world),
    ...(await epubTemplates(world)),
    modified: `${metadata.date}T00:00:00Z`,
    generator: (await world.equipment()).generator,
    pages: layout && {
      pages: layout.pages,
      printed: layout.printed,
      source: `${metadata.slug}.pdf, ${metadata.identifier}`
    }
  }
  return each('epub', ours, observe, epubsOf(book, options, world))
}

/** Do something for each of a list at the same time, and tell how many are done. */
async function each<Item, Result>(
  phase: Phase,
  items: readonly Item[],
  observe: Observe,
  task: (item: Item, index: number) => Promise<Result>
): Promise<Result[]> {
  let done = 0
  observe(phase, done, items.length)
  return Promise.all(
    items.map(async (item, index) => {
      const result = await task(item, index)
      observe(phase, ++done, items.length)
      return result
    })
  )
}

/** A promise that may fail before somebody waits for it; whoever waits gets the failure. */
function begun<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {})
  return promise
}

/** Render the editions of one kind, one after the other. */
async function inTurn<Kind extends Edition['kind'], Result>(
  editions: readonly Edition[],
  kind: Kind,
  phase: Phase,
  observe: Observe,
  render: (edition: Extract<Edition, {kind: Kind}>) => Promise<Result>
): Promise<Result[]> {
  const ours = editions.filter((edition): edition is Extract<Edition, {kind: Kind}> => edition.kind === kind)
  const results: Result[] = []
  observe(phase, 0, ours.length)
  for (const edition of ours) {
    results.push(await render(edition))
    observe(phase, results.length, ours.length)
  }
  return results
}

/** Render the editions of one kind. */
function eachOf<Kind extends Edition['kind'], Result>(
  editions: readonly Edition[],
  kind: Kind,
  render: (edition: Extract<Edition, {kind: Kind}>) => Promise<Result>
): Promise<Result[]> {
  const isOfKind = (edition: Edition): edition is Extract<Edition, {kind: Kind}> => edition.kind === kind
  return Promise.all(editions.filter(isOfKind).map(render))
}

function resultOf<Value>({value}: Diagnosed<Value>): Value {
  return value
}

function diagnosticsOf({diagnostics}: Pick<Diagnosed<unknown>, 'diagnostics'>): readonly Diagnostic[] {
  return diagnostics
}
