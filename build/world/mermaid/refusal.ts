import type {DrawingFailure} from '../../model/world.ts'
import type {ShownElement} from './take-snapshot.ts'

/**
 * Why a drawing cannot become a file that shows the same everywhere.
 *
 * @param root
 *   Root of a snapshot.
 * @returns
 *   What is in the way; `undefined` when nothing is.
 */
export function refusalOf(root: ShownElement): DrawingFailure | undefined {
  const type = root.attributes['aria-roledescription']
  if (type === 'zenuml') {
    return refusal(
      'diagram type `zenuml`, which Mermaid draws as HTML',
      'a type drawn as SVG: `sequenceDiagram`'
    )
  }
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
