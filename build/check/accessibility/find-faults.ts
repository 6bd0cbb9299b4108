import {PDFDict, type PDFDocument, PDFName, PDFRawStream} from 'pdf-lib'
import {bytesOf} from '../../pdf/stream-bytes.ts'
import {readTags, type TagElement, within} from './tree.ts'
import {unmarkedAmong} from './unmarked.ts'

/** Something that a file must not have, and how often it has it. */
export interface AccessibilityFault {
  /** Failure condition of the Matterhorn protocol 1.1: `13-004`. */
  readonly condition: string
  /** What was expected. */
  readonly expected: string
  readonly count: number
}

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' '
  )
)

/**
 * Look for what a machine can find wrong with the accessibility of a PDF.
 *
 * (PDF/UA-1, ISO 14289-1, by the failure conditions of the Matterhorn
 * protocol 1.1.)
 *
 * @param unmarked
 *   How many pages draw something that is neither tagged nor an artefact, where that is known.
 */
export function findFaults(
  document: PDFDocument,
  unmarked: number = unmarkedAmong(document.getPages())
): readonly AccessibilityFault[] {
  const {catalog, context} = document
  const tree = readTags(document)
  const elements = tree ? [...within(tree)].slice(1) : []
  const mapped = catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
  const notes = elements.filter(({role}) => role === 'Note')
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const links = dictionaries.filter((one) => one.get(PDFName.of('Subtype')) === PDFName.of('Link'))
  const files = dictionaries.filter((one) => one.has(PDFName.of('EF')))
  const lacks = (all: readonly PDFDict[], ...keys: readonly string[]): number =>
    all.filter((one) => !keys.every((key) => one.has(PDFName.of(key)))).length

  const counts: readonly (readonly [condition: string, expected: string, count: number])[] = [
    ['01-003', 'content that is tagged or an artefact', unmarked],
    [
      '02-001',
      'roles that PDF 1.7 knows, or that are mapped',
      elements.filter(({role}) => !standard.has(role) && !mapped?.has(PDFName.of(role))).length
    ],
    ['06-002', 'metadata that name PDF/UA', Number(!metadataOf(document).includes('<pdfuaid:part>1<'))],
    [
      '07-001',
      'the title in the window',
      Number(
        catalog
          .lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
          ?.get(PDFName.of('DisplayDocTitle'))
          ?.toString() !== 'true'
      )
    ],
    ['11-006', 'a language', Number(!catalog.has(PDFName.of('Lang')))],
    [
      '13-004',
      'an alternative text for every figure',
      elements.filter(({role, hasAlternative}) => role === 'Figure' && !hasAlternative).length
    ],
    ['14-003', 'headings that leave out no level', skippedLevels(elements)],
    [
      '15-003',
      'a head for every table',
      elements.filter((one) => one.role === 'Table' && ![...within(one)].some(({role}) => role === 'TH'))
        .length
    ],
    [
      '16-003',
      'items of lists with a body',
      elements.filter(
        (one) => one.role === 'LI' && !one.children.every(({role}) => /^(Lbl|LBody)$/.test(role))
      ).length
    ],
    ['19-003', 'a name for every note', notes.filter(({id}) => id === undefined).length],
    ['19-004', 'a name of its own for every note', notes.length - new Set(notes.map(({id}) => id)).size],
    ['21-001', 'two names for every file', lacks(files, 'F', 'UF')],
    [
      '28-008',
      'the order of tabs by structure',
      document
        .getPages()
        .filter(
          ({node}) => node.has(PDFName.of('Annots')) && node.get(PDFName.of('Tabs')) !== PDFName.of('S')
        ).length
    ],
    ['28-012', 'links that say where they lead', lacks(links, 'Contents')]
  ]
  return counts.flatMap(([condition, expected, count]) => (count > 0 ? [{condition, expected, count}] : []))
}

function skippedLevels(elements: readonly TagElement[]): number {
  let level = 0
  let skipped = 0
  for (const {role} of elements) {
    const [, digit] = /^H([1-6])$/.exec(role) ?? []
    if (digit === undefined) continue
    if (Number(digit) > level + 1) skipped++
    level = Number(digit)
  }
  return skipped
}

function metadataOf({catalog}: PDFDocument): string {
  const stream = catalog.context.lookup(catalog.get(PDFName.of('Metadata')))
  return stream instanceof PDFRawStream ? new TextDecoder().decode(bytesOf(stream)) : ''
}
