import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {AnchorId} from '../model/book.ts'
import {SKIP, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** Stands for a folio while pages are laid out: as wide as any that a book can have. */
const widest = '000'

/**
 * Leave room for a page number after each numbered reference.
 *
 * The number is known when all pages are laid out; by then nothing may grow.
 * So the room is as wide as the widest number, and shrinks when it is filled.
 * The layout takes it away (`data-here`) when the target is on the same page.
 *
 * @param tree
 *   Tree of an edition's own.
 * @param onPage
 *   Words around a folio: `（第 12 页）`.
 */
export function reserveFolios(tree: Root, onPage: (folio: string) => string): void {
  visitElements(tree, (node, index, parent) => {
    const {href} = node.properties
    if (node.tagName !== 'a' || !hasClass(node, 'xref')) return
    if (typeof href !== 'string' || !parent || index === undefined) return
    const room: Element = {
      type: 'element',
      tagName: 'span',
      properties: {className: ['folio-reference'], dataFolioOf: href.replace(/^#/, '')},
      children: [{type: 'text', value: onPage(widest)}]
    }
    const next = parent.children[index + 1]
    const needsGap = next?.type === 'text' && /^\p{Script=Han}/u.test(next.value) && /\w$/.test(textOf(node))
    parent.children.splice(index + 1, 0, room, ...(needsGap ? [gap()] : []))
    return [SKIP, index + (needsGap ? 3 : 2)]
  })
}

/** The space between label and text, which the style sheet shows when the room is gone. */
function gap(): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: ['folio-gap']},
    children: [{type: 'text', value: ' '}]
  }
}

/** The browser wrote this element, so its form is known to the letter. */
const reserved = /<span class="folio-reference" data-folio-of="([^"]*)"([^>]*)>([^<]*)<\/span>/g

/**
 * Fill the room with page numbers.
 *
 * @param html
 *   A page as the browser wrote it.
 * @param pageOf
 *   Position of the page on which an anchor is, in the whole book, and its folio.
 * @param here
 *   Position of this page.
 */
export function fillFolios(
  html: string,
  pageOf: (anchor: AnchorId) => {readonly position: number; readonly folio: string} | undefined,
  here: number
): string {
  return html.replace(reserved, (_, anchor: string, attributes: string, words: string) => {
    // The id was read from the tree that all anchors come from.
    const page = pageOf(anchor as AnchorId)
    if (!page || page.position === here || attributes.includes('data-here')) return ''
    return `<span class="folio-reference"${attributes}>${words.replace(widest, page.folio)}</span>`
  })
}
