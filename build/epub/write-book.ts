import type {Book} from '../model/book.ts'
import type {PageMap, PrintedPage} from '../model/edition.ts'
import {wordingFor} from '../model/wording.ts'
import {accessibilityOf} from './accessibility.ts'
import {chapterDocuments, fileSize} from './chapters.ts'
import type {PackageFont} from './code-fonts.ts'
import type {ContentDocument} from './content-document.ts'
import {markEnglish} from './english-runs.ts'
import {backDocuments, frontDocuments} from './generated.ts'
import {linkGlossaryBack} from './glossary-links.ts'
import {picturesIn} from './images.ts'
import {linkLetters} from './index-letters.ts'
import {landmarksOf, navigationDocument} from './landmarks.ts'
import {linkAcrossFiles, placesOf} from './links.ts'
import {locateByPage, locateBySection} from './locate.ts'
import {
  captionLists,
  contentsNavigation,
  type NavigationEntry,
  type NavigationListId,
  navigationXhtml
} from './navigation.ts'
import {ncxOf} from './ncx.ts'
import type {EpubTemplates, PackageContents} from './package.ts'
import {pageBreaks} from './page-breaks.ts'
import {pagination} from './pagination.ts'
import {pictureDocuments} from './picture-pages.ts'
import {splitIndex} from './split-index.ts'
import {toRoot} from './to-root.ts'
import {writeBlanks} from './write-blanks.ts'
import {toXhtml} from './xhtml.ts'

/** What an EPUB needs beyond the book. */
export interface EpubOptions {
  /** JPEG, portrait. */
  readonly cover: Uint8Array
  /** Text of the EJS templates in `templates/epub/`. */
  readonly templates: EpubTemplates
  /** Text of the style sheets, in the order of their rules. */
  readonly stylesheets: readonly string[]
  /** When the package was last changed, `2025-01-31T00:00:00Z`; from the book, never from the clock. */
  readonly modified: string
  /** Name and version of the pipeline, such as `folio-press 0.1.0`. */
  readonly generator: string
  /** Fonts of code, and what their licences say. */
  readonly fonts?: {readonly files: readonly PackageFont[]; readonly licences: string} | undefined
  /** Pages of the paged edition: gives page marks, a page list, and folios in the index. */
  readonly pages?: PrintPages | undefined
}

/** The paged edition that e-readers may cite pages of. */
export interface PrintPages {
  readonly pages: PageMap
  /** Every page, in order. */
  readonly printed: readonly PrintedPage[]
  /** Which edition that is, for `pageBreakSource`: its identifier, or a description. */
  readonly source: string
}

/** A book as documents of a package: all flavours have the same, but for the pictures. */
export interface WrittenBook {
  /** Documents name pictures as the book does. */
  readonly contents: Omit<PackageContents, 'files'>
  /** Names of assets that the package must carry, in order of first appearance. */
  readonly pictures: readonly string[]
}

/**
 * Write the documents of an EPUB, by EPUB 3.3 with an NCX for older readers.
 *
 * @param book
 *   Numbered and linked; its trees are copied, not edited.
 * @param options
 *   Cover, templates, style sheets and dates.
 * @returns
 *   The same for the same input.
 */
export function writeBook(book: Book, options: EpubOptions): WrittenBook {
  const {metadata} = book
  const wording = wordingFor(metadata.language)
  const {pages: paged} = options

  const front = frontDocuments(book, options.generator)
  const pagesIn = pagination(paged?.printed ?? [], book, front)
  const chapters = chapterDocuments(book, pagesIn.markFlow)
  const whole = paged
    ? backDocuments(book, locateByPage(paged.pages), 'pages')
    : backDocuments(book, locateBySection(chapters, book), 'places')
  for (const {kind, children} of whole) pagesIn.markFlow(kind, children)
  whole.forEach(linkLetters)
  const backPieces = whole.map((document) => splitIndex(document, fileSize))
  const back = backPieces.flat()
  const documents = [...front, ...chapters, ...back]
  const {marks} = pagesIn
  linkGlossaryBack(documents, wording)
  const pictures = pictureDocuments(chapters, metadata.language)
  const written = [...documents, ...pictures]
  const places = placesOf(written)
  linkAcrossFiles(written, places)
  for (const {children} of written) {
    writeBlanks(toRoot(children))
    markEnglish(toRoot(children), metadata.language)
  }

  const names = picturesIn(documents)
  const assets = names.flatMap((name) => book.assets.get(name) ?? [])
  const accessibility = accessibilityOf(written, assets, marks.length > 0)
  const contents = [...contentsNavigation(book, places), ...backPieces.flatMap(entriesOf)]
  const lists = captionLists(book, places)
  const pages = marks.map((mark) => ({
    ...mark,
    href: `${places.get(mark.id) ?? navigationDocument}#${mark.id}`
  }))
  const ids = documents.map(({name}) => idOf(name))
  const before = documents.filter(({division}) => division === 'frontmatter').length
  const breaksIn = (id: NavigationListId): string => toXhtml(pageBreaks(pagesIn.inNavigation(id)))

  return {
    pictures: names,
    contents: {
      metadata,
      modified: options.modified,
      generator: options.generator,
      accessibility,
      accessibilitySummary: wording.accessibility(accessibility.pictures),
      documents: written.map((document) => ({
        id: idOf(document.name),
        name: document.name,
        title: document.title,
        division: document.division,
        kind: document.kind,
        xhtml: toXhtml(document.children)
      })),
      // The contents stand where the paged edition has them: after the preface, before the first chapter.
      spine: [...ids.slice(0, before), 'nav', ...ids.slice(before)],
      asides: pictures.map(({name}) => idOf(name)),
      stylesheet: [...(options.fonts?.files ?? []).map(({rule}) => rule), ...options.stylesheets].join('\n'),
      contentsTitle: wording.pages.contents,
      contents: navigationXhtml(contents, metadata.language),
      contentsBreaks: breaksIn('contents'),
      lists: lists.map(({entries, ...list}) => ({
        ...list,
        xhtml: navigationXhtml(entries, metadata.language),
        breaks: breaksIn(list.id)
      })),
      landmarksTitle: wording.navigation.landmarks,
      landmarks: landmarksOf(documents, lists, wording),
      pagesTitle: wording.navigation.pages,
      pageSource: pages.length > 0 ? paged?.source : undefined,
      ncx: ncxOf(contents, pages)
    }
  }
}

/** The first piece, with the others below it. */
function entriesOf(pieces: readonly ContentDocument[]): readonly NavigationEntry[] {
  const [first, ...others] = pieces.map(({name, title}) => ({href: name, text: title, children: []}))
  return first ? [{...first, children: others}] : []
}

function idOf(name: string): string {
  return name.replace(/\.xhtml$/, '')
}
