import type {AnchorId, ContentsEntry, IndexEntry} from '../model/book.ts'
import type {PdfRule} from './pdf-rules.ts'

/**
 * The page numbers that contents and index print are those of the pages where
 * the headings and marks are in the written file (`pdf/wrong-folio`).
 */
export const folios: PdfRule = ({facts, name, book, pages}) => {
  const anchors = new Set([
    ...book.contents.flatMap(anchorsOf),
    ...book.index.flatMap(({entries}) => entries.flatMap(locatorsOf))
  ])

  return [...anchors].flatMap((anchor) => {
    const printed = pages.get(anchor)
    const position = facts.destinations.get(anchor)
    const label = position === undefined ? undefined : facts.pages[position]?.label
    if (printed !== undefined && printed === label) return []
    return {
      rule: 'pdf/wrong-folio',
      severity: 'error' as const,
      message: `Unexpected page \`${printed ?? 'none'}\` for \`${anchor}\` in contents or index, expected \`${label ?? 'none'}\`, where it is`,
      file: name
    }
  })
}

function anchorsOf({target, children}: ContentsEntry): AnchorId[] {
  return [target, ...children.flatMap(anchorsOf)]
}

function locatorsOf({locators, entries}: IndexEntry): AnchorId[] {
  return [
    ...locators.flatMap(({start, end}) => (end ? [start, end] : [start])),
    ...entries.flatMap(locatorsOf)
  ]
}
