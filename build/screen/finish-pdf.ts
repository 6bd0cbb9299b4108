import {
  AFRelationship,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream
} from 'pdf-lib'
import type {Metadata} from '../model/book.ts'
import type {Attachment} from '../model/edition.ts'
import type {FolioStyle, PlacedPage} from '../paged/place-flows.ts'
import {identify} from '../pdf/identify.ts'
import {joinDocuments} from '../pdf/join/join-documents.ts'
import {writeCompact} from '../pdf/write-compact.ts'
import {mendBookmarks} from './mend-bookmarks.ts'
import {describeLinks} from './tags/describe-links.ts'
import {xmpPacket} from './xmp.ts'

/** What is written into a PDF whose parts were printed. */
export interface PdfProperties {
  readonly metadata: Metadata
  /** In order; their folios become page labels. */
  readonly pages: readonly PlacedPage[]
  /** What the pages before the first folio are called: `封面`, `封二`. */
  readonly coverLabels: readonly string[]
  /** Name and version of the pipeline. */
  readonly generator: string
  /** Files to put into it, sorted by name. */
  readonly attachments: readonly Attachment[]
  /** By the text of headings: what their bookmarks are to say instead. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** By the name of a destination: its page in words, `第 12 页`. */
  readonly destinations: ReadonlyMap<string, string>
}

/**
 * Join the parts of a book, and give it its metadata and page labels.
 *
 * Chromium writes the current time, no author, and no labels. The same input
 * gives the same bytes: dates are the book's, and the file identifier is the
 * hash of what was printed. (ISO 32000-2, 7.7.2 catalogue, 12.4.2 page labels,
 * 14.4 file identifiers.)
 *
 * @param parts
 *   PDFs with their tags, in order.
 * @param properties
 *   What the book says of itself.
 */
export async function finishPdf(
  parts: readonly Uint8Array[],
  properties: PdfProperties
): Promise<Uint8Array> {
  const {metadata, pages, coverLabels, generator, bookmarks, destinations, attachments} = properties
  const document = await joinDocuments(parts)
  const {catalog, context} = document
  const date = new Date(`${metadata.date}T00:00:00Z`)

  document.setTitle(metadata.title, {showInWindowTitleBar: true})
  document.setAuthor(metadata.authors.join(', '))
  if (metadata.description) document.setSubject(metadata.description)
  if (metadata.subjects.length > 0) document.setKeywords([...metadata.subjects])
  document.setCreator(generator)
  document.setProducer(generator)
  document.setCreationDate(date)
  document.setModificationDate(date)
  document.setLanguage(metadata.language)

  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  catalog.set(
    PDFName.of('PageLabels'),
    context.obj({Nums: pageLabels(pages, coverLabels, (value) => context.obj(value))})
  )
  const packet = new TextEncoder().encode(xmpPacket(metadata, generator))
  const dictionary = PDFDict.withContext(context)
  dictionary.set(PDFName.of('Type'), PDFName.of('Metadata'))
  dictionary.set(PDFName.of('Subtype'), PDFName.of('XML'))
  dictionary.set(PDFName.of('Length'), PDFNumber.of(packet.length))
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dictionary, packet)))

  for (const {name, description, bytes} of attachments) {
    await document.attach(bytes, name, {
      mimeType: 'text/plain',
      description,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Supplement
    })
  }
  mendBookmarks(document, bookmarks)
  describeLinks(document, destinations)
  identify(document, parts)

  return writeCompact(document)
}

const styleNames = {roman: 'r', arabic: 'D'} as const satisfies Partial<Record<FolioStyle, string>>

/** A number tree: position of the first page of a run, and how the run is counted. */
function pageLabels(
  pages: readonly PlacedPage[],
  coverLabels: readonly string[],
  object: (value: Record<string, PDFObject>) => PDFDict
): PDFObject[] {
  return pages
    .filter(({style}, index) => style === 'none' || pages[index - 1]?.style !== style)
    .flatMap(({style, position}) => [
      PDFNumber.of(position),
      object(
        style === 'none'
          ? {P: PDFHexString.fromText(coverLabels[position] ?? '')}
          : {S: PDFName.of(styleNames[style]), St: PDFNumber.of(1)}
      )
    ])
}
