import type {Element} from 'xast'
import {attributeOf, descendants} from './xml.ts'

const additions = ['card-label', 'picture-link'] as const

/** Whether an element is a wide table that was dealt into cards, one for each row. */
export function isCards(element: Element): boolean {
  return hasClass(element, 'cards')
}

/** Whether an element is what packages add to a text: a head that each card repeats, or a link to a picture. */
export function isAddition(element: Element): boolean {
  return additions.some((name) => hasClass(element, name))
}

/**
 * The head row of a table that was dealt into cards.
 *
 * @param cards
 *   An element for which `isCards` holds; its first card is complete.
 * @returns
 *   Cells in the order of columns.
 */
export function headOf(cards: Element): readonly Element[] {
  const first = descendants(cards, 'li').find((element) => hasClass(element, 'card'))
  return first ? descendants(first, '*').filter((element) => hasClass(element, 'card-label')) : []
}

function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(' ').includes(name) ?? false
}
