import type {Root} from 'hast'
import type {Colophon} from '../matter/copyright-page.ts'
import {glossaryPage} from '../matter/glossary-page.ts'
import {referencesPage} from '../matter/references-page.ts'
import type {Book} from '../model/book.ts'
import type {NotePlace} from '../model/edition.ts'
import type {FlowDocument, Press, PrintStyles} from '../model/press.ts'
import {wordingFor} from '../model/wording.ts'
import {charactersOf, commonCharacters} from './characters.ts'
import type {DrawingSpace} from './fit-drawing.ts'
import type {PageGeometry} from './page-geometry.ts'
import type {FolioStyle} from './place-flows.ts'
import {chapterHtml, coverHtml, flowHtml, titlesHtml} from './sections.ts'
import {bookStyles} from './styles.ts'

/** How a paged edition looks. */
export interface PagedDesign {
  readonly geometry: PageGeometry
  readonly notes: NotePlace
  /** Whether the front cover is the first page. */
  readonly hasCover: boolean
  /** Templates of the edition's own, read after those of all paged editions. */
  readonly templates: readonly string[]
  /** Edits the tree of a chapter, which is the edition's own. */
  readonly edit?: (tree: Root) => void
  /** Whether the file is to have tags and bookmarks. */
  readonly tagged: boolean
}

/** A flow before its layout. */
export interface Draft {
  readonly name: string
  readonly body: string
  readonly folios: FolioStyle
}

/** Flows of a book before their layout, and what all of them have in common. */
export interface Drafts {
  readonly styles: PrintStyles
  readonly characters: string
  /** Raster pictures, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Flows whose text does not depend on page numbers: those before the contents, and those after. */
  readonly written: {readonly before: readonly Draft[]; readonly text: readonly Draft[]}
  readonly documentOf: (draft: Draft) => FlowDocument
}

/** Write the flows of a book that can be laid out at once. */
export async function draftBook(
  book: Book,
  design: PagedDesign,
  press: Pick<Press, 'template' | 'equipment'>
): Promise<Drafts> {
  const {metadata} = book
  const styles = await bookStyles(press, design.geometry, design.templates, design.hasCover)
  // Drawings are in the text itself.
  const raster = [...book.assets].filter(([, {mediaType}]) => mediaType !== 'image/svg+xml')
  const pictures = new Map(raster.map(([name, {bytes}]) => [name, bytes]))
  const written = writtenDrafts(book, design, await press.equipment(metadata.language))
  const shown = charactersOf([
    ...[...written.before, ...written.text].map(({body}) => body),
    styles.native,
    JSON.stringify([
      metadata,
      book.contents,
      book.lists,
      book.index,
      // Their entries have signs and words that stand nowhere else.
      referencesPage(book, (id) => ({folio: '1', page: 1, href: `#${id}`}), 'pages'),
      wordingFor(metadata.language)
    ])
  ])
  // A new character is no reason for other fonts, with which everything would have to be printed anew.
  const characters = commonCharacters(shown, metadata.language)

  return {
    styles,
    characters,
    pictures,
    written,
    documentOf: ({name, body}) => ({
      name,
      language: metadata.language,
      body,
      styles,
      characters,
      pictures: picturesIn(body, pictures)
    })
  }
}

/** Those that a text shows: a picture in one chapter is no reason to lay out another. */
export function picturesIn(
  body: string,
  pictures: ReadonlyMap<string, Uint8Array>
): ReadonlyMap<string, Uint8Array> {
  return new Map([...pictures].filter(([name]) => body.includes(name)))
}

/** The largest size of a drawing, in CSS px: it leaves room for its caption and some lines of text. */
export function drawingSpace({measure, depth}: PageGeometry): DrawingSpace {
  return {width: (measure * 4) / 3, height: (depth * 4) / 3 - 100}
}

/** Flows whose text does not depend on page numbers. */
function writtenDrafts(
  book: Book,
  {geometry, notes, hasCover, edit}: PagedDesign,
  colophon: Colophon
): {readonly before: readonly Draft[]; readonly text: readonly Draft[]} {
  const space = drawingSpace(geometry)
  const chapters = (...roles: readonly Book['chapters'][number]['role'][]): Draft[] =>
    book.chapters
      .filter(({role}) => roles.includes(role))
      .map((chapter) => ({
        name: chapter.path,
        body: chapterHtml(book, chapter, space, notes, edit),
        folios: chapter.role === 'front' ? 'roman' : 'arabic'
      }))
  const glossary = glossaryPage(book)

  return {
    before: [
      ...(hasCover ? [{name: 'cover', body: coverHtml(book), folios: 'none' as const}] : []),
      {
        name: 'titles',
        body: titlesHtml(book.metadata, {...colophon, format: formatOf(geometry)}),
        folios: 'roman'
      },
      ...chapters('front')
    ],
    text: [
      ...chapters('body', 'appendix', 'back'),
      ...(glossary ? [draftOf('glossary', [glossary], 'arabic')] : [])
    ]
  }
}

/** `185 mm × 260 mm`: what the copyright page says of the size. */
function formatOf({width, height}: PageGeometry): string {
  const [wide, high] = [width, height].map((points) => Math.round((points * 254) / 72) / 10)
  return `${wide} mm × ${high} mm`
}

/** A flow of generated pages. */
export function draftOf(name: string, children: Parameters<typeof flowHtml>[0], folios: FolioStyle): Draft {
  return {name, body: flowHtml(children, `flow-${name}`), folios}
}
