import type {AnchorId, ContentsEntry, IndexEntry} from '../../model/book.ts'
import type {PdfRule} from '../pdf-rules.ts'

/**
 * The page numbers that contents and index print are those of the pages where
 * the headings and marks are in the written file (`pdf/wrong-folio`).
 */
export const folios: PdfRule = ({facts, name, book, pages}) => {
  const labelOf = (anchor: AnchorId): string | undefined => {
    const position = facts.destinations[anchor]
    return position === undefined ? undefined : facts.pages[position]?.label
  }
  const wrong = (anchor: AnchorId, label: string | undefined) => ({
    rule: 'pdf/wrong-folio',
    severity: 'error' as const,
    message: `Unexpected page \`${pages.get(anchor) ?? 'none'}\` for \`${anchor}\` in contents or index, expected \`${label ?? 'none'}\`, where it is`,
    file: name
  })

  const headings = book.contents
    .flatMap(anchorsOf)
    .filter((anchor) => pages.get(anchor) === undefined || pages.get(anchor) !== labelOf(anchor))
  const marks = book.index
    .flatMap(({entries}) => entries)
    .flatMap(withSubEntries)
    .flatMap(({locators}) => {
      const anchors = locators.map(({start}) => start)
      // Of marks on one page, and of those inside a printed range, only the first is linked to, and so has a name.
      const linked = anchors.filter((anchor) => labelOf(anchor) !== undefined)
      if (linked.length === 0) return anchors
      return linked.filter((anchor) => pages.get(anchor) !== labelOf(anchor))
    })

  return [...headings, ...marks].map((anchor) => wrong(anchor, labelOf(anchor)))
}

function anchorsOf({target, children}: ContentsEntry): AnchorId[] {
  return [target, ...children.flatMap(anchorsOf)]
}

function withSubEntries(entry: IndexEntry): IndexEntry[] {
  return [entry, ...entry.entries.flatMap(withSubEntries)]
}
