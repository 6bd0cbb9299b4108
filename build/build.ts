import {assemble} from './assemble/index.ts'
import {checkEpub} from './check/epub.ts'
import {checkPdf} from './check/pdf.ts'
import {renderEpub} from './epub/index.ts'
import type {Book, Manuscript} from './model/book.ts'
import type {Diagnosed, Diagnostic} from './model/diagnostic.ts'
import type {Artifact, Edition, EpubEdition, PageMap, ScreenEdition} from './model/edition.ts'
import type {Equipment, Press} from './model/press.ts'
import type {World} from './model/world.ts'
import {parse} from './parse/index.ts'
import {coverPictureOf} from './screen/cover-picture.ts'
import {renderScreen} from './screen/index.ts'
import {transform} from './transform/index.ts'

/** What a build is doing, in order. */
export const phases = ['parse', 'transform', 'assemble', 'pdf', 'epub', 'check'] as const

export type Phase = (typeof phases)[number]

/** Told how far a phase is: `done` of `total` chapters, flows or files. */
export type Observe = (phase: Phase, done: number, total: number) => void

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
 * @returns
 *   One file per edition, and everything that was noticed on the way.
 */
export async function build(
  manuscript: Manuscript,
  editions: readonly Edition[],
  world: World & Press,
  observe: Observe
): Promise<Diagnosed<readonly Artifact[]>> {
  const parsed = await each('parse', manuscript.chapters, observe, async ({sources}) => sources.map(parse))
  const chapters = await each('transform', manuscript.chapters, observe, (chapter, index) =>
    transform((parsed[index] ?? []).map(resultOf), chapter, world)
  )
  const book = assemble(manuscript, chapters.map(resultOf))
  observe('assemble', 1, 1)

  const screen = await eachOf(editions, 'pdf', (edition) => renderPdf(book.value, edition, world, observe))
  const folios = screen[0]?.value.pages
  const epub = await eachOf(editions, 'epub', (edition) => renderBook(book.value, edition, world, folios))
  if (epub.length > 0) observe('epub', 1, 1)

  const {fonts} = await world.equipment()
  const checks = [
    ...screen.map(
      ({value}) =>
        () =>
          checkPdf(value.artifact, book.value, value.pages, fonts)
    ),
    ...epub.map(
      ({value}) =>
        () =>
          checkEpub(value, book.value)
    )
  ]
  const checked = await each('check', checks, observe, (check) => check())

  return {
    value: [...screen.map(({value}) => value.artifact), ...epub.map(resultOf)],
    diagnostics: [...parsed.flat(), ...chapters, book, ...screen, ...epub]
      .flatMap(diagnosticsOf)
      .concat(checked.flat())
  }
}

async function renderPdf(book: Book, edition: ScreenEdition, press: Press, observe: Observe) {
  return renderScreen(book, edition, press, await press.equipment(), (done, total) =>
    observe('pdf', done, total)
  )
}

async function renderBook(book: Book, edition: EpubEdition, press: Press, folios: PageMap | undefined) {
  const {generator}: Equipment = await press.equipment()
  const {metadata} = book
  const [template, navigation, ncx, document, ...stylesheets] = await Promise.all(
    ['package.opf.ejs', 'navigation.xhtml.ejs', 'ncx.ejs', 'document.xhtml.ejs', 'book.css'].map((name) =>
      press.template(`epub/${name}`)
    )
  )

  return renderEpub(book, edition, {
    cover: await coverPictureOf(metadata, press),
    templates: {
      package: template ?? '',
      navigation: navigation ?? '',
      ncx: ncx ?? '',
      document: document ?? ''
    },
    stylesheets,
    modified: `${metadata.date}T00:00:00Z`,
    generator,
    pages: folios && {folios, source: metadata.identifier}
  })
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

function diagnosticsOf({diagnostics}: Diagnosed<unknown>): readonly Diagnostic[] {
  return diagnostics
}
