import type {Root} from 'hast'
import {visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** Leave with each table that has a caption the words that its caption ends with on further pages. */
export function nameContinuedTables(tree: Root, words: string): void {
  visitElements(tree, (node) => {
    if (node.tagName === 'figure' && hasClass(node, 'table')) node.properties['dataContinued'] = words
  })
}
