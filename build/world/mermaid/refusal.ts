import type {DrawingFailure} from '../../model/world.ts'
import {keptLines} from './kept-lines.ts'
import type {ShownElement} from './take-snapshot.ts'

/**
 * Why diagrams of a type are not even tried: ZenUML is all HTML, and its fonts
 * from the network would keep the page from drawing anything else.
 */
export function refusalOfType(definition: string): DrawingFailure | undefined {
  const [first = 1] = keptLines(definition)
  const opening = definition.split(/\r\n|\n|\r/)[first - 1] ?? ''
  if (!/^\s*zenuml\b/.test(opening)) return
  const {reason} = refusal(
    'type `zenuml`, which Mermaid draws as HTML',
    'one that it draws as SVG, such as `sequenceDiagram`'
  )
  return {reason, line: first}
}

/**
 * Why a drawing cannot become a file that shows the same everywhere.
 *
 * @param root
 *   Root of a snapshot.
 * @returns
 *   What is in the way; `undefined` when nothing is.
 */
export function refusalOf(root: ShownElement): DrawingFailure | undefined {
  const picture = find(root, (one) => one.name === 'image' && /^(?!data:|#)/.test(hrefOf(one)))
  if (picture) {
    return refusal(`picture \`${hrefOf(picture)}\` in a diagram`, 'a diagram that needs no other files')
  }
  if (find(root, (one) => one.name === 'foreignObject' || /\$\$.+\$\$/s.test(labelOf(one)))) {
    return refusal('formula or HTML in a label', 'plain text, `**bold**` or `*italic*`')
  }
  return
}

function refusal(unexpected: string, expected: string): DrawingFailure {
  return {reason: `Unexpected ${unexpected}, expected ${expected}`, line: undefined}
}

function labelOf(element: ShownElement): string {
  if (element.name !== 'text' && element.name !== 'tspan') return ''
  return element.children.map((child) => (typeof child === 'string' ? child : labelOf(child))).join('')
}

function hrefOf({attributes}: ShownElement): string {
  return attributes['href'] ?? attributes['xlink:href'] ?? ''
}

function find(element: ShownElement, wanted: (one: ShownElement) => boolean): ShownElement | undefined {
  if (wanted(element)) return element
  for (const child of element.children) {
    const found = typeof child === 'object' && find(child, wanted)
    if (found) return found
  }
  return
}
