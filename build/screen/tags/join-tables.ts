import {PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString} from 'pdf-lib'
import {childrenOf, elementOf, roleOf} from '../../pdf/structure-tree.ts'

/**
 * Make one table of what goes on over pages: the rows on later pages join the
 * table that has the head, and their cells name its cells.
 *
 * The heads that are repeated on pages are artefacts, so a table without a
 * head is one that goes on. (ISO 32000-1, 14.8.4.3.4 and 14.8.5.7.)
 */
export function joinTables({catalog}: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  let table: PDFDict | undefined
  let heads: readonly (PDFObject | undefined)[] = []

  function visit(element: PDFDict): void {
    if (roleOf(element) !== 'Table') {
      for (const child of childrenOf(element)) {
        const inner = elementOf(child, element)
        if (inner) visit(inner)
      }
      return
    }
    const cells = rowsOf(element).flatMap((row) => childrenOf(row).map((cell) => elementOf(cell, row)))
    const ownHeads = cells.filter((cell) => roleOf(cell) === 'TH')
    if (ownHeads.length > 0 || !table) {
      table = element
      heads = ownHeads.map((head) => head?.get(PDFName.of('ID')))
      return
    }
    continueTable(table, element, heads)
  }

  if (root) visit(root)
}

function rowsOf(table: PDFDict): readonly PDFDict[] {
  return childrenOf(table).flatMap((child) => {
    const inner = elementOf(child, table)
    if (!inner) return []
    return roleOf(inner) === 'TR' ? [inner] : rowsOf(inner)
  })
}

function continueTable(table: PDFDict, rest: PDFDict, heads: readonly (PDFObject | undefined)[]): void {
  const {context} = table
  const [first] = rowsOf(table)
  const owner = first?.get(PDFName.of('P'))
  for (const row of rowsOf(rest)) {
    for (const [column, child] of childrenOf(row).entries()) {
      const cell = elementOf(child, row)
      const head = heads[column]
      if (!cell || !(head instanceof PDFString || head instanceof PDFHexString)) continue
      const attributes = context.obj({O: 'Table', Headers: context.obj([head])})
      const others = cell.lookup(PDFName.of('A'))
      cell.set(
        PDFName.of('A'),
        context.obj([...(others instanceof PDFArray ? others.asArray() : others ? [others] : []), attributes])
      )
    }
    if (owner) row.set(PDFName.of('P'), owner)
  }
  table.set(PDFName.of('K'), context.obj([...childrenOf(table), ...childrenOf(rest)]))
  rest.set(PDFName.of('K'), context.obj([]))
  rest.set(PDFName.of('S'), PDFName.of('NonStruct'))
}
