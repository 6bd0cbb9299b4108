import {PDFDict, type PDFDocument, PDFName, PDFString} from 'pdf-lib'
import type {Metadata} from '../model/book.ts'
import type {Printer} from '../model/printer.ts'
import {dropUnreachable} from '../pdf/drop-unreachable.ts'
import {identify} from '../pdf/identify.ts'

/** What is known of a file besides its pages. */
export interface FileDescription {
  readonly metadata: Metadata
  readonly generator: string
  readonly printer: Printer
  /** The file as Chromium wrote it. */
  readonly printed: readonly Uint8Array[]
}

/**
 * Take out of a file what a press has no use for, and say what it is: its
 * title, and the standard that it keeps (ISO 15930-1 and 15930-3).
 */
export function describeFile(
  document: PDFDocument,
  {metadata, generator, printer, printed}: FileDescription
): void {
  const {catalog, context} = document
  for (const key of onlyForReaders) catalog.delete(PDFName.of(key))
  for (const {node} of document.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs', 'AA', 'Metadata', 'PieceInfo'])
      node.delete(PDFName.of(key))
  }
  delete context.trailerInfo.Info
  if (!printer.forbidden.value.includes('metadata')) {
    const date = new Date(`${metadata.date}T00:00:00Z`)
    document.setTitle(metadata.title)
    document.setAuthor(metadata.authors.join(', '))
    document.setCreator(generator)
    document.setProducer(generator)
    document.setCreationDate(date)
    document.setModificationDate(date)
  }
  declareStandard(document, printer)
  dropUnreachable(context)
  identify(document, printed)
}

/** Entries of the catalogue that serve readers and not presses. */
const onlyForReaders = [
  'Outlines',
  'StructTreeRoot',
  'MarkInfo',
  'Names',
  'Dests',
  'PageLabels',
  'PageMode',
  'PageLayout',
  'ViewerPreferences',
  'OpenAction',
  'AA',
  'AcroForm',
  'Metadata',
  'OCProperties',
  'OutputIntents',
  'Lang',
  'Version'
]

function declareStandard(document: PDFDocument, {standard: {value: standard}}: Printer): void {
  if (standard.name === 'none') return
  const {catalog, context} = document
  const info = context.lookup(context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) return
  const text = (value: string) => PDFString.of(value)

  info.set(PDFName.of('Trapped'), PDFName.of('False'))
  if (standard.name === 'pdf/x-1a:2001') {
    info.set(PDFName.of('GTS_PDFXVersion'), text('PDF/X-1:2001'))
    info.set(PDFName.of('GTS_PDFXConformance'), text('PDF/X-1a:2001'))
  } else info.set(PDFName.of('GTS_PDFXVersion'), text('PDF/X-3:2002'))
  catalog.set(
    PDFName.of('OutputIntents'),
    context.obj([
      {
        Type: 'OutputIntent',
        S: 'GTS_PDFX',
        OutputConditionIdentifier: text(standard.condition),
        Info: text(standard.condition),
        RegistryName: text('http://www.color.org')
      }
    ])
  )
}
