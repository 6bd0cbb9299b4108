import type {Element, ElementContent, Parents, Text} from 'hast'
import {numberOf} from './callouts.ts'

/** What a list says about one callout. */
export interface Explanation {
  readonly number: number
  readonly item: Element
}

/** A list that may explain the callouts of the listing before it. */
export interface CalloutList {
  readonly list: Element
  /** Whether its items begin with `①`, `②`, …; an ordered list without signs explains only `<1>`. */
  readonly signed: boolean
  readonly explanations: readonly Explanation[]
}

/**
 * The list that follows directly after a listing, if it can explain callouts.
 *
 * @param parent
 *   What the listing stands in.
 * @param listing
 *   One of its children.
 */
export function calloutListAfter(parent: Parents, listing: Element): CalloutList | undefined {
  const list = parent.children
    .slice(parent.children.indexOf(listing) + 1)
    .find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (list?.type !== 'element' || (list.tagName !== 'ul' && list.tagName !== 'ol')) return

  const items = list.children.filter((child) => child.type === 'element')
  const signs = items.map((item) => /^\s*([①-⑳])/u.exec(firstTextIn(item)?.value ?? '')?.[1])
  if (signs.length > 0 && signs.every((sign) => sign !== undefined)) {
    const explanations = items.map((item, index) => ({item, number: numberOf(signs[index] ?? '')}))
    return {list, signed: true, explanations}
  }
  if (list.tagName !== 'ol' || signs.some((sign) => sign !== undefined)) return

  const start = Number(list.properties['start'] ?? 1)
  return {list, signed: false, explanations: items.map((item, index) => ({item, number: start + index}))}
}

/**
 * Put the sign that leads back to the code at the start of an explanation, in place of the
 * author's own.
 */
export function putSign(item: Element, sign: Element): void {
  const first = item.children.find((child) => !isBlank(child))
  const home = first?.type === 'element' && first.tagName === 'p' ? first : item
  const text = firstTextIn(home)
  if (text) text.value = text.value.replace(/^\s*[①-⑳]?\s*/u, '')
  const content = home.children.slice(home.children.findIndex((child) => !isBlank(child)))
  home.children = [sign, {type: 'text', value: ' '}, ...content]
}

function firstTextIn(element: Element): Text | undefined {
  const first = element.children.find((child) => !isBlank(child))
  if (first?.type === 'text') return first
  return first?.type === 'element' && first.tagName === 'p' ? firstTextIn(first) : undefined
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
