import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visitElements} from '../model/visit-elements.ts'
import {classesOf} from './classes.ts'

const slanted = new Set(['em', 'i', 'cite', 'dfn', 'var'])

/**
 * Mark what would be slanted but holds Han characters with the class `han`.
 *
 * Han typefaces have no italics: readers slant them by force, which looks broken. The style sheet sets
 * emphasis dots instead, and leaves comments upright.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function markHan(tree: Root): void {
  visitElements(tree, (node) => {
    if (!slanted.has(node.tagName) && !classesOf(node).includes('t-comment')) return
    if (/\p{Script=Han}/u.test(textOf(node))) node.properties['className'] = [...classesOf(node), 'han']
  })
}
