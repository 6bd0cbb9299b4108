import {visit} from 'unist-util-visit'
import type {Element} from 'xast'
import {referencesOf} from './references.ts'

/**
 * Give every element that is referred to a short id of its own, in the order
 * of the file, and take the ids of all others away.
 *
 * Mermaid's ids hold counters, the clock and random numbers, and repeat from
 * diagram to diagram, while a page may show many diagrams inline.
 *
 * @param root
 *   Changed in place.
 * @param prefix
 *   Start of every id; different for every diagram of a book.
 */
export function numberIds(root: Element, prefix: string): void {
  const used = new Set<string>()
  visit(root, 'element', (element) => {
    for (const [, id] of referencesOf(element)) used.add(id)
  })

  const numbered = new Map<string, string>()
  visit(root, 'element', (element) => {
    const {id} = element.attributes
    if (!id) return
    if (used.has(id) && !numbered.has(id)) {
      numbered.set(id, `${prefix}-${numbered.size + 1}`)
      element.attributes['id'] = numbered.get(id) ?? ''
    } else delete element.attributes['id']
  })

  visit(root, 'element', (element) => {
    for (const [attribute, id] of referencesOf(element)) {
      const given = numbered.get(id)
      if (given === undefined) delete element.attributes[attribute]
      else element.attributes[attribute] = attribute === 'xlink:href' ? `#${given}` : `url(#${given})`
    }
  })
}
