import type {Element} from 'hast'
import {abstractPage} from '../matter/abstract-page.ts'
import {copyrightPage} from '../matter/copyright-page.ts'
import {glossaryPage} from '../matter/glossary-page.ts'
import {indexPage} from '../matter/index-page.ts'
import type {Locate} from '../matter/location.ts'
import type {LocatorStyle} from '../matter/locators.ts'
import {referencesPage} from '../matter/references-page.ts'
import {titlePage} from '../matter/title-page.ts'
import type {Book} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import type {ContentDocument} from './content-document.ts'
import {coverDocument} from './cover.ts'
import {addSemantics} from './semantics.ts'
import {toRoot} from './to-root.ts'

/**
 * What stands before the contents: cover, title page, copyright page, and what the book is about.
 *
 * @param book
 *   For its metadata.
 * @param generator
 *   Name and version of the pipeline: the tool that the copyright page names.
 */
export function frontDocuments({metadata}: Book, generator: string): readonly ContentDocument[] {
  const {pages} = wordingFor(metadata.language)
  const abstract = abstractPage(metadata)
  return [
    coverDocument(metadata),
    documentOf('titlepage', pages.titlePage, titlePage(metadata)),
    documentOf(
      'copyright',
      pages.copyright,
      copyrightPage(metadata, {fonts: [], fontLicences: [], tools: [generator]})
    ),
    ...(abstract ? [documentOf('abstract', pages.abstract, abstract)] : [])
  ]
}

/**
 * What stands after the last chapter: glossary, references and index, when there are any.
 *
 * @param book
 *   For its glossary, references and index.
 * @param locate
 *   Names for marks and citations.
 * @param style
 *   Whether the names are pages or places.
 */
export function backDocuments(book: Book, locate: Locate, style: LocatorStyle): readonly ContentDocument[] {
  const {pages} = wordingFor(book.metadata.language)
  const glossary = glossaryPage(book)
  const references = referencesPage(book, locate, style)
  const index = indexPage(book, locate, style)
  return [
    ...(glossary ? [documentOf('glossary', pages.glossary, glossary)] : []),
    ...(references ? [documentOf('references', pages.references, references)] : []),
    ...(index ? [documentOf('index', pages.index, index)] : [])
  ]
}

function documentOf(
  kind: 'titlepage' | 'copyright' | 'abstract' | 'glossary' | 'references' | 'index',
  title: string,
  page: Element
): ContentDocument {
  const division =
    kind === 'titlepage' || kind === 'copyright' || kind === 'abstract' ? 'frontmatter' : 'backmatter'
  const children = [page]
  addSemantics(toRoot(children))
  return {name: `${kind}.xhtml`, title, division, kind, children}
}
