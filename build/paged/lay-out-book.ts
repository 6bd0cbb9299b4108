import {captionListPage} from '../matter/caption-list.ts'
import {contentsPage} from '../matter/contents.ts'
import {indexPage} from '../matter/index-page.ts'
import type {Locate} from '../matter/location.ts'
import {referencesPage} from '../matter/references-page.ts'
import type {AnchorId, Book, ContentsEntry} from '../model/book.ts'
import type {Diagnosed} from '../model/diagnostic.ts'
import type {PageMap, PrintedPage} from '../model/edition.ts'
import {pageId} from '../model/generated-pages.ts'
import type {Flow, PagesDocument, Press} from '../model/press.ts'
import type {TypeAreas} from '../model/typesetting.ts'
import {type GeneratedPage, wordingFor} from '../model/wording.ts'
import {bindPages} from './bind-pages.ts'
import {type Draft, draftBook, draftOf, drawingSpace, type PagedDesign, picturesIn} from './drafts.ts'
import {drawingDiagnostics} from './drawing-diagnostics.ts'
import {layoutDiagnostics} from './layout-diagnostics.ts'
import {locateIn} from './locate-in.ts'
import {typeAreas} from './page-geometry.ts'
import {type NumberedFlow, type Placement, placeFlows} from './place-flows.ts'
import {printedPages} from './printed-pages.ts'

/** The pages of a PDF before they are printed. */
export interface BookLayout {
  /** Of each flow, in order: they are printed by themselves. */
  readonly documents: readonly PagesDocument[]
  readonly placement: Placement
  /** Where text stands on its pages. */
  readonly areas: TypeAreas
  /** Folios of all anchors; other editions refer to them. */
  readonly pages: PageMap
  /** Listings that go on over pages. */
  readonly divided: ReadonlySet<AnchorId>
  /** By the text of headings: what their bookmarks are to say instead. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** What is on each page; other editions say where it begins. */
  readonly printed: readonly PrintedPage[]
}

/**
 * Lay out a book on pages: titles, contents, text, index.
 *
 * Every chapter is laid out by itself, beginning on a right-hand page; when
 * the pages of all are known, contents, lists and index are laid out with the
 * numbers of those pages, which they cannot move: front matter has its own
 * folios, and the index comes last.
 *
 * @param book
 *   Its trees are cloned, not edited.
 * @param design
 *   Of the edition.
 * @param press
 *   Lays out.
 * @param observe
 *   Told after each flow that was laid out.
 * @returns
 *   All pages; reports drawings that cannot be read (`diagrams/too-wide`), what does not fit its page (`layout/clipped`, `layout/overfull`) and what
 *   Paged.js lost (`layout/lost-text`, `layout/no-progress`).
 */
export async function layOutBook(
  book: Book,
  design: PagedDesign,
  press: Press,
  observe: (done: number, total: number) => void
): Promise<Diagnosed<BookLayout>> {
  const {metadata} = book
  const wording = wordingFor(metadata.language)
  const {styles, characters, pictures, written, documentOf} = await draftBook(book, design, press)

  let done = 0
  // Contents, lists and index, which come later, count too.
  const total = written.before.length + written.text.length + 3 + Math.min(book.references.length, 1)
  async function layOut(draft: Draft): Promise<LaidOut> {
    const flow = await press.layOut(documentOf(draft))
    observe(++done, total)
    return {name: draft.name, flow, folios: draft.folios}
  }

  const [before, text] = await Promise.all([
    Promise.all(written.before.map(layOut)),
    Promise.all(written.text.map(layOut))
  ])

  const cited = referencesPage(book, locateIn(placeFlows([...before, ...text])), 'pages')
  // Before the others, which name its pages; it names only pages that it cannot move.
  const references = cited && (await layOut(draftOf('references', [cited], 'arabic')))
  const ended = references ? [...text, references] : text

  const generated = generatedDrafts(book, locateIn(placeFlows([...before, ...ended, indexToCome])))
  const [contents, lists, index] = await Promise.all([
    layOut(generated.contents),
    generated.lists && layOut(generated.lists),
    generated.index && layOut(generated.index)
  ])

  const flows = [...before, contents, ...(lists ? [lists] : []), ...ended, ...(index ? [index] : [])]
  const placement = placeFlows(flows)
  const documents = bindPages(placement, flows).map(
    ({body, styles: rewritten}, index): PagesDocument => ({
      name: flows[index]?.name ?? '',
      title: metadata.title,
      language: metadata.language,
      body,
      styles: [...rewritten, styles.native],
      tagged: design.tagged,
      characters,
      pictures: picturesIn(body, pictures)
    })
  )

  return {
    value: {
      documents,
      placement,
      areas: typeAreas(design.geometry),
      // The ids of a flow are the book's.
      divided: new Set(flows.flatMap(({flow}) => (flow.divided ?? []) as readonly AnchorId[])),
      bookmarks: new Map(flows.flatMap(({flow}) => Object.entries(flow.bookmarks ?? {}))),
      pages: new Map([...placement.anchors].map(([anchor, {folio}]) => [anchor, folio])),
      printed: printedPages(placement, flows, [wording.pages.cover, wording.insideCover])
    },
    diagnostics: [
      ...drawingDiagnostics(book, drawingSpace(design.geometry)),
      ...flows.flatMap(({name, flow}) => layoutDiagnostics(name, flow, book))
    ]
  }
}

interface LaidOut extends NumberedFlow {
  readonly name: string
  readonly flow: Flow
}

/** Holds the place of the index, so that the contents can name its page. */
const indexToCome: NumberedFlow = {
  flow: {
    pages: [{classes: '', style: '', margins: {left: '', right: ''}, content: ''}],
    pageOf: {[pageId('index')]: 0},
    styles: [],
    problems: []
  },
  folios: 'arabic'
}

/** Flows that print page numbers. */
function generatedDrafts(book: Book, locate: Locate) {
  const index = indexPage(book, locate, 'pages')
  const lists = (
    [
      ['figure', 'figures'],
      ['table', 'tables'],
      ['listing', 'listings']
    ] as const
  )
    .filter(([, name]) => book.metadata.lists?.[name] ?? true)
    .flatMap(([kind]) => captionListPage(kind, book, locate) ?? [])
  const wording = wordingFor(book.metadata.language)
  const generatedEntry = (page: GeneratedPage): ContentsEntry => ({
    target: pageId(page),
    depth: 1,
    number: undefined,
    text: wording.pages[page],
    children: []
  })
  const entries = [
    ...book.contents,
    ...(book.glossary.length > 0 ? [generatedEntry('glossary')] : []),
    ...(book.references.length > 0 ? [generatedEntry('references')] : []),
    ...(index ? [generatedEntry('index')] : [])
  ]

  return {
    contents: draftOf('contents', [contentsPage(book, locate, entries)], 'roman'),
    lists: lists.length > 0 ? draftOf('lists', lists, 'roman') : undefined,
    index: index && draftOf('index', [index], 'arabic')
  }
}
