import {visit} from 'unist-util-visit'
import type {Element} from 'xast'
import {referencesOf} from './references.ts'
import {referable} from './vocabulary.ts'

/** Shapes without these attributes, or with none of their area, paint nothing. */
const needed: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['width', 'height'],
  circle: ['r'],
  ellipse: ['rx', 'ry'],
  polygon: ['points'],
  polyline: ['points'],
  image: ['xlink:href', 'width', 'height'],
  use: ['xlink:href']
}

const containers = new Set(['g', 'defs', 'text', 'tspan', ...referable])

/**
 * Take out what paints nothing: empty groups and labels, shapes without size,
 * and definitions that nothing refers to. Mermaid leaves dozens of each.
 */
export function prune(root: Element): void {
  for (let before = -1, after = count(root); before !== after; before = after, after = count(root)) {
    dropEmpty(root)
    dropUnused(root)
  }
}

function dropEmpty(element: Element): void {
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true
    dropEmpty(child)
    return !isEmpty(child)
  })
}

function isEmpty(element: Element): boolean {
  if (containers.has(element.name)) {
    return !element.children.some((child) => child.type === 'element' || child.type === 'text')
  }
  return (needed[element.name] ?? []).some(
    (name) => !element.attributes[name] || element.attributes[name] === '0'
  )
}

function dropUnused(root: Element): void {
  const used = new Set<string>()
  visit(root, 'element', (element) => {
    for (const [, id] of referencesOf(element)) used.add(id)
  })
  visit(root, 'element', (element) => {
    element.children = element.children.filter(
      (child) =>
        child.type !== 'element' || !referable.has(child.name) || used.has(child.attributes['id'] ?? '')
    )
  })
}

function count(root: Element): number {
  let elements = 0
  visit(root, 'element', () => {
    elements++
  })
  return elements
}
