import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** The longest cell that is kept on one line, in Han characters; others count half. */
const longest = 6

/**
 * Keep cells of few characters on one line: labels, dates, numbers.
 *
 * A browser may break a line after any Han character and after a hyphen, and
 * gives each column a share by how much is in it: beside long ones a label of
 * four characters would become two lines. The table of platforms has columns
 * of fixed widths, which its cells would leave.
 *
 * @param tree
 *   Tree of an edition's own.
 */
export function keepShortCells(tree: Root): void {
  visitElements(tree, (node) => {
    if (hasClass(node, 'platforms')) return SKIP
    if (node.tagName !== 'td' || lengthOf(textOf(node)) > longest) return undefined
    const {className} = node.properties
    if (!hasClass(node, 'keep'))
      node.properties.className = [...(Array.isArray(className) ? className : []), 'keep']
    return undefined
  })
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0)
}
