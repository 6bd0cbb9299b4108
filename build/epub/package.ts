import {EPub, type Options} from 'epub-gen-memory'
import type {Metadata} from '../model/book.ts'
import type {Accessibility} from './accessibility.ts'
import type {Landmark, NavigationList} from './navigation.ts'
import type {Ncx} from './ncx.ts'
import {writeZip} from './zip.ts'

/** Shells of the generated files, in EJS: they loop and print, nothing else. */
export interface EpubTemplates {
  /** `package.opf.ejs`. */
  readonly package: string
  /** `navigation.xhtml.ejs`. */
  readonly navigation: string
  /** `ncx.ejs`. */
  readonly ncx: string
  /** `document.xhtml.ejs`. */
  readonly document: string
}

/** A file of the manifest that is not generated from a template. */
export interface PackageFile {
  readonly id: string
  /** Below the folder of the package document. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Manifest properties, such as `cover-image`. */
  readonly properties?: string
}

/** A written content document. */
export interface PackageDocument {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly division: string
  readonly kind: string
  /** Children of `<body>`, as XHTML. */
  readonly xhtml: string
}

/** Everything that the templates print. */
export interface PackageContents {
  readonly metadata: Metadata
  /** `2025-01-31T00:00:00Z`. */
  readonly modified: string
  readonly generator: string
  readonly accessibility: Accessibility
  readonly accessibilitySummary: string
  readonly documents: readonly PackageDocument[]
  /** Ids of documents in reading order; `nav` is the navigation document. */
  readonly spine: readonly string[]
  /** Ids of documents outside the reading order, which links open. */
  readonly asides: readonly string[]
  readonly files: readonly PackageFile[]
  readonly stylesheet: string
  readonly contentsTitle: string
  /** The `<ol>` of the contents. */
  readonly contents: string
  /** Marks of pages that begin in the contents. */
  readonly contentsBreaks: string
  readonly lists: readonly (Pick<NavigationList, 'id' | 'type' | 'title'> & {
    readonly xhtml: string
    readonly breaks: string
  })[]
  readonly landmarksTitle: string
  readonly landmarks: readonly Landmark[]
  readonly pagesTitle: string
  /** Where the folios come from, for `pageBreakSource`; `undefined` when no pages are marked. */
  readonly pageSource: string | undefined
  readonly ncx: Ncx
}

/**
 * Write an EPUB file.
 *
 * Of epub-gen-memory the container and the template engine are used. Its clean-up of HTML, which deletes
 * attributes, its identifiers, dates and templates are not, nor is the archive, which it packs slowly.
 *
 * @param contents
 *   What the templates print, as the variable `book`.
 * @param templates
 *   Text of the templates.
 * @returns
 *   Bytes; the same for the same input: entries are sorted, and dated with the book's date.
 */
export async function writePackage(contents: PackageContents, templates: EpubTemplates): Promise<Uint8Array> {
  return new Package(contents, templates).genEpub()
}

class Package extends EPub {
  readonly #contents: PackageContents

  constructor(contents: PackageContents, templates: EpubTemplates) {
    const {title, language} = contents.metadata
    // The library passes keys it does not know on to the templates, but its type does not say so.
    const options: Options & {readonly book: PackageContents} = {
      title,
      lang: language,
      version: 3,
      css: contents.stylesheet,
      contentOPF: templates.package,
      tocXHTML: templates.navigation,
      tocNCX: templates.ncx,
      chapterXHTML: templates.document,
      book: contents
    }
    // Content is set afterwards: what passes the constructor loses attributes.
    super(
      options,
      contents.documents.map(({id, name, title, division, kind}) => ({
        id,
        filename: name,
        title,
        division,
        kind,
        content: ''
      }))
    )
    this.#contents = contents
    this.uuid = contents.metadata.identifier
    for (const [position, chapter] of this.content.entries()) {
      chapter.content = contents.documents[position]?.xhtml ?? ''
    }
  }

  override async render(): Promise<this> {
    await super.render()
    for (const {name, bytes} of this.#contents.files) this.zip.file(`OEBPS/${name}`, bytes)
    return this
  }

  /** Entries sorted, with one date, and without those of folders, which OCF does not need. */
  override async genEpub(): Promise<Buffer> {
    await this.render()
    const entries = Object.entries(this.zip.files)
      .filter(([, entry]) => !entry.dir)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(async ([name, entry]) => ({
        name,
        bytes: await entry.async('uint8array'),
        isStored: name === mimetype
      }))
    return writeZip(await Promise.all(entries), new Date(`${this.#contents.metadata.date}T00:00:00Z`))
  }
}

/** OCF wants it as it is, at the very beginning. */
const mimetype = 'mimetype'

/** OCF wants `mimetype` first; the container and the package document follow, as readers open them. */
function rank(name: string): number {
  const position = [mimetype, 'META-INF/container.xml', 'OEBPS/content.opf'].indexOf(name)
  return position === -1 ? 3 : position
}
