import type {Element, Parents, Root} from 'hast'
import {h} from 'hastscript'
import {SKIP, visit} from 'unist-util-visit'

/**
 * Put each table into a box that can be scrolled sideways.
 *
 * The box of a captioned table is a region named by the caption; names must differ, so a table without
 * a caption gets a plain box.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function wrapTables(tree: Root): void {
  visit(tree, 'element', (node, position, parent) => {
    if (node.tagName !== 'table' || parent === undefined || position === undefined) return
    parent.children[position] = h('div.table-wrap', regionOf(parent), [node])
    return SKIP
  })
}

function regionOf(parent: Parents): Element['properties'] {
  if (parent.type !== 'element' || parent.tagName !== 'figure') return {}
  const caption = parent.children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  if (caption?.type !== 'element' || typeof parent.properties['id'] !== 'string') return {}

  const id = `${parent.properties['id']}-caption`
  caption.properties['id'] ??= id
  return {role: 'region', ariaLabelledBy: [String(caption.properties['id'])], tabIndex: 0}
}
