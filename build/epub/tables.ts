import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/**
 * Put each table into a box, which gives it the space around it in readers that drop margins of tables, and
 * make cells of heads that say nothing: the corner above the heads of rows is often empty.
 *
 * The box does not scroll: what scrolls cannot be divided, so that a table longer than a page would lose
 * its end.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function wrapTables(tree: Root): void {
  visitElements(tree, (node, position, parent) => {
    if (node.tagName !== 'table' || parent === undefined || position === undefined) return
    visitElements(node, (inner) => {
      dropEmptyHead(inner)
    })
    parent.children[position] = h('div.table-wrap', [node])
    return SKIP
  })
}

function dropEmptyHead(node: Element): void {
  const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '')
  if (node.tagName !== 'th' || !isEmpty) return
  node.tagName = 'td'
  delete node.properties['scope']
}
