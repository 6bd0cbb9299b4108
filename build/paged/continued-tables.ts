import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {hasClass} from './classes.ts'

/** Leave with each table that has a caption the words that its caption ends with on further pages. */
export function nameContinuedTables(tree: Root, words: string): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'figure' && hasClass(node, 'table')) node.properties['dataContinued'] = words
  })
}
