import type {Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/**
 * Put each table into a box, which gives it the space around it in readers that drop margins of tables.
 *
 * The box does not scroll: what scrolls cannot be divided, so that a table longer than a page would lose
 * its end.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function wrapTables(tree: Root): void {
  visit(tree, 'element', (node, position, parent) => {
    if (node.tagName !== 'table' || parent === undefined || position === undefined) return
    parent.children[position] = h('div.table-wrap', [node])
    return SKIP
  })
}
