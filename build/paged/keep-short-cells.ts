import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {elementsIn} from '../model/elements-in.ts'
import {hasClass} from './classes.ts'

/** The longest cell that is kept on one line, in Han characters; others count half. */
const longest = 6

/** Size of the text of tables, in CSS px, and the padding of a cell in parts of it. */
const [textSize, padding] = [12, 10 / 9] as const

/**
 * Keep cells of few characters on one line: labels, dates, numbers.
 *
 * A browser may break a line after any Han character and after a hyphen, and
 * gives each column a share by how much is in it: beside long ones a label of
 * four characters would become two lines. The table of platforms has columns
 * of fixed widths, which its cells would leave.
 *
 * A table whose cells would need more than a line in this way is `crowded`
 * instead: the style sheet lets all that is in it break anywhere, for what
 * goes beyond the edge of a page is lost.
 *
 * @param tree
 *   Tree of an edition's own.
 * @param measure
 *   Width of a line, in CSS px.
 */
export function keepShortCells(tree: Root, measure: number): void {
  for (const table of elementsIn([tree])) {
    if (table.tagName !== 'table' || hasClass(table, 'platforms')) continue
    if (leastWidth(table) * textSize > measure) addClass(table, 'crowded')
    else for (const cell of elementsIn([table])) if (isShort(cell)) addClass(cell, 'keep')
  }
}

function isShort(cell: Element): boolean {
  return cell.tagName === 'td' && lengthOf(textOf(cell)) <= longest
}

/** What the columns of a table need at least, in em. */
function leastWidth(table: Element): number {
  const columns: number[] = []
  for (const row of elementsIn([table])) {
    if (row.tagName !== 'tr') continue
    // One that spans others says nothing of the width of any.
    const cells = row.children.filter((child) => child.type === 'element')
    if (cells.some(({properties}) => properties.colSpan ?? properties.rowSpan)) continue
    for (const [index, cell] of cells.entries()) {
      columns[index] = Math.max(columns[index] ?? 0, lengthOf(longestPiece(cell)))
    }
  }
  return columns.reduce((sum, width) => sum + width + padding, 0)
}

/** The longest stretch of a cell that its line may not be broken in. */
function longestPiece(cell: Element): string {
  const text = textOf(cell)
  if (isShort(cell)) return text
  // Heads are broken at blanks only, other cells after each Han character, and names between their words.
  const pieces = text.split(cell.tagName === 'th' ? /\s+/ : /[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
  return pieces.reduce((long, piece) => (lengthOf(piece) > lengthOf(long) ? piece : long), '')
}

function addClass(element: Element, name: string): void {
  const {className} = element.properties
  if (!hasClass(element, name))
    element.properties.className = [...(Array.isArray(className) ? className : []), name]
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0)
}
