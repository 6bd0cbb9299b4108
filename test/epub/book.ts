import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Element, ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {packBook} from '../../build/epub/pack-book.ts'
import {type EpubOptions, writeBook} from '../../build/epub/write-book.ts'
import type {
  AnchorId,
  Asset,
  Book,
  ContentsEntry,
  Footnote,
  Heading,
  Metadata,
  NumberedChapter,
  Part,
  Role
} from '../../build/model/book.ts'
import type {Artifact} from '../../build/model/edition.ts'

/** A branded id, written by hand. */
export const id = (name: string): AnchorId => name as AnchorId

/** A chapter as a test writes it: one HTML text per part, in the vocabulary of `docs/html.md`. */
export interface ChapterHtml {
  readonly role?: Role
  readonly number?: string
  readonly parts: readonly (
    | string
    | {readonly html: string; readonly notes: Readonly<Record<string, string>>}
  )[]
}

/** What of a book is not a chapter. */
export type Rest = Partial<Omit<Book, 'chapters' | 'metadata' | 'contents'>> & {
  readonly metadata?: Partial<Metadata>
}

/**
 * A numbered, linked book out of HTML, without the stages before.
 *
 * The ids of notes follow their names: `{a: '…'}` is the note `fn-a`, called from `fnref-a`.
 */
export function bookOf(chapters: readonly ChapterHtml[], rest: Rest = {}): Book {
  const numbered = chapters.map(chapterOf)
  return {
    chapters: numbered,
    contents: numbered.flatMap(({headings}) => contentsOf(headings)),
    targets: rest.targets ?? new Map(),
    lists: rest.lists ?? {figure: [], table: [], listing: []},
    index: rest.index ?? [],
    glossary: rest.glossary ?? [],
    references: rest.references ?? [],
    platforms: rest.platforms ?? [],
    assets: rest.assets ?? new Map(),
    metadata: {
      title: '服务网格',
      authors: ['张三', '李四'],
      language: 'zh-CN',
      identifier: 'urn:uuid:0d6c2f0e-3f0b-5c1c-9a51-0c9a7b1f5f11',
      date: '2025-03-01',
      subjects: [],
      slug: 'service-mesh',
      ...rest.metadata
    }
  }
}

/** Templates and style sheet of the project, with a small cover. */
export const options: EpubOptions = {
  cover: readFileSync(resolve(import.meta.dirname, 'cover.jpg')),
  templates: {
    package: template('package.opf.ejs'),
    navigation: template('navigation.xhtml.ejs'),
    ncx: template('ncx.ejs'),
    document: template('document.xhtml.ejs')
  },
  stylesheets: [template('book.css')],
  modified: '2025-03-01T00:00:00Z',
  generator: 'folio-press 0.0.0'
}

/** The EPUB of a book, with its pictures as they are. */
export async function epubOf(book: Book, settings: EpubOptions): Promise<Artifact> {
  const bytes = await packBook(writeBook(book, settings), book.assets, settings)
  return {kind: 'epub', name: `${book.metadata.slug}.epub`, bytes}
}

/** An asset of 120 × 60 px. */
export function drawingOf(name: string): Asset {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" width="120" height="60">' +
    '<rect x="10" y="10" width="100" height="40" fill="none" stroke="#333333"/>' +
    '<text x="60" y="35" font-size="14" text-anchor="middle">Pod</text></svg>'
  return {name, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width: 120, height: 60}
}

function template(name: string): string {
  return readFileSync(resolve(import.meta.dirname, '../../templates/epub', name), 'utf8')
}

function chapterOf({role = 'body', number, parts}: ChapterHtml, position: number): NumberedChapter {
  const built = parts.map((part, part_) => partOf(part, `${position + 1}/${part_ + 1}.md`))
  const headings = built.flatMap(headingsOf)
  return {
    role,
    path: `${position + 1}`,
    id: headings[0]?.id ?? id(`ch-${position + 1}`),
    title: headings[0]?.text ?? '',
    number,
    parts: built,
    headings,
    captioned: [],
    assets: new Map()
  }
}

function partOf(part: ChapterHtml['parts'][number], path: string): Part {
  const {html, notes} = typeof part === 'string' ? {html: part, notes: {}} : part
  return {
    path,
    tree: fromHtml(html, {fragment: true}),
    footnotes: Object.entries(notes).map(
      ([name, text]): Footnote => ({
        id: id(`fn-${name}`),
        callers: [id(`fnref-${name}`)],
        children: fromHtml(text, {fragment: true}).children.filter(
          (child): child is ElementContent => child.type !== 'doctype'
        ),
        place: undefined
      })
    ),
    indexMarks: []
  }
}

function headingsOf({tree, path}: Part): readonly Heading[] {
  const headings: Heading[] = []
  visit(tree, 'element', (element) => {
    const depth = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (depth === undefined) return
    headings.push({
      id: id(String(element.properties['id'])),
      // The pattern above lets only these through.
      depth: Number(depth) as Heading['depth'],
      number: textIn(element, 'number')?.replace(/^第 (.+) 章$|^附录 (.+)$/, '$1$2'),
      text: textIn(element, 'title') ?? textOf(element),
      element,
      path,
      place: undefined
    })
  })
  return headings
}

function textIn(element: Element, name: string): string | undefined {
  let text: string | undefined
  visit(element, 'element', (child) => {
    if (String(child.properties['className']) === name) text = textOf(child)
  })
  return text
}

function contentsOf(headings: readonly Heading[]): readonly ContentsEntry[] {
  const below = (depth: number, list: readonly Heading[]): ContentsEntry[] =>
    list.flatMap((heading, position) => {
      if (heading.depth !== depth || depth > 3) return []
      const rest = list.slice(position + 1)
      const end = rest.findIndex((other) => other.depth <= depth)
      const {number, text} = heading
      const children = below(depth + 1, end === -1 ? rest : rest.slice(0, end))
      return [{target: heading.id, depth, number, text, children}]
    })
  return below(1, headings)
}
