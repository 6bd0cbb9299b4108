import {PDFName} from 'pdf-lib'

/**
 * Names that the structure tree is made of (ISO 32000-2, 14.7), read once: to look a name up takes longer
 * than to look for it in a dictionary.
 */
export const structureNames = {
  type: PDFName.of('Type'),
  element: PDFName.of('StructElem'),
  role: PDFName.of('S'),
  parent: PDFName.of('P'),
  kids: PDFName.of('K'),
  page: PDFName.of('Pg'),
  stream: PDFName.of('Stm'),
  mark: PDFName.of('MCID'),
  id: PDFName.of('ID'),
  alternative: PDFName.of('Alt'),
  actual: PDFName.of('ActualText')
} as const
