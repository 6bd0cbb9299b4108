import type {Root} from 'hast'
import {visitElements} from '../model/visit-elements.ts'

/**
 * Write check boxes as characters.
 *
 * An `<input>` needs a label, means nothing where nothing can be submitted, and is dropped by some readers.
 * The squares are those of GB 2312: every Chinese font has them, which cannot be said of ☑.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function writeTaskLists(tree: Root): void {
  visitElements(tree, (node, position, parent) => {
    if (node.tagName !== 'input' || parent === undefined || position === undefined) return
    parent.children[position] = {type: 'text', value: node.properties['checked'] ? '■' : '□'}
  })
}
