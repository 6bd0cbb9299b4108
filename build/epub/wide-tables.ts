import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {copyNodes} from '../model/copy-tree.ts'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/** Columns that still can be read on a screen of 5.8 inches. */
const mostColumns = 4

/**
 * Turn wide tables into cards: a list of a row each, in which every cell stands beside the head of its column.
 *
 * The first cell is the title of its card. An element with the class `card-label` repeats what the head
 * row says; empty cells are left out. A row whose only cell spans all columns names the cards below it
 * (`card-group`). Tables with other cells that span, or without a head row, stay.
 *
 * @param tree
 *   Part of a chapter; edited.
 */
export function dealWideTables(tree: Root): void {
  visitElements(tree, (node, position, parent) => {
    if (node.tagName !== 'table' || parent === undefined || position === undefined) return
    const cards = cardsOf(node)
    if (cards) parent.children[position] = cards
    return SKIP
  })
}

type Row = readonly Element[]

function cardsOf(table: Element): Element | undefined {
  const rows = elementsIn(table.children.flatMap((child) => (child.type === 'element' ? child.children : [])))
  const [head, ...body] = rows.map(({children}) => elementsIn(children))
  if (head === undefined || head.length <= mostColumns || head.some(({tagName}) => tagName !== 'th')) return
  const isGroup = (row: Row): boolean => row.length === 1 && row[0]?.properties['colSpan'] === head.length
  if ([head, ...body.filter((row) => !isGroup(row))].flat().some(spans)) return

  let labels: Row = head
  const cards = body.map((row) => {
    if (isGroup(row)) return h('p.card-group', row[0]?.children ?? [])
    const card = h('li.card', cardOf(labels, row, labels === head))
    labels = head.map(copyOf)
    return card
  })
  const id = table.properties['id']
  const properties = {className: ['cards'], ...(id !== undefined && {id})}
  return cards.every(isCard) ? h('ul', properties, cards) : h('div', properties, inLists(cards))
}

function spans({properties}: Element): boolean {
  return Boolean(properties['colSpan'] ?? properties['rowSpan'])
}

function isCard({tagName}: Element): boolean {
  return tagName === 'li'
}

/** Cards below each name as a list. */
function inLists(nodes: readonly Element[]): Element[] {
  const result: Element[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (!isCard(node)) result.push(node)
    else if (last?.tagName === 'ul') last.children.push(node)
    else result.push(h('ul', [node]))
  }
  return result
}

function cardOf(
  [first, ...head]: readonly Element[],
  [title, ...cells]: readonly Element[],
  isComplete: boolean
): ElementContent[] {
  const lines = head.flatMap((label, index) => {
    const content = cells[index]?.children ?? []
    // The first card holds the head row itself, with the ids in it.
    return content.some(isShown) || isComplete
      ? [h('div', [h('dt.card-label', label.children), h('dd', content)])]
      : []
  })
  return [
    h('p.card-title', [
      h('span.card-label', first?.children ?? []),
      {type: 'text', value: ' '},
      h('strong', title?.children ?? [])
    ]),
    h('dl', lines)
  ]
}

function isShown(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')
}

/** A head cell as often as it is needed: each id and each page break may be there once. */
function copyOf(cell: Element): Element {
  const copy = {...cell, properties: {...cell.properties}, children: copyNodes(cell.children)}
  visitElements(copy, (node) => {
    node.children = node.children.filter(
      (child) => child.type !== 'element' || child.properties['role'] !== 'doc-pagebreak'
    )
    delete node.properties['id']
  })
  return copy
}

function elementsIn(nodes: readonly ElementContent[]): readonly Element[] {
  return nodes.filter((node): node is Element => node.type === 'element')
}
