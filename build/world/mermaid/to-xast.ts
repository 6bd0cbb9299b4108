import type {Element, ElementContent} from 'xast'
import {presentationOf} from './presentation.ts'
import type {ShownElement} from './take-snapshot.ts'
import {vocabulary} from './vocabulary.ts'

/**
 * Snapshot of a drawing as XML, in the vocabulary of printable SVG: style
 * becomes attributes, links become groups, everything unknown is left out.
 *
 * @param shown
 *   Element of a snapshot.
 * @param parent
 *   The element around it.
 * @returns
 *   The element; `undefined` when nothing of it may stay.
 */
export function toXast(shown: ShownElement, parent?: ShownElement): Element | undefined {
  const name = groups.has(shown.name) ? 'g' : shown.name
  const allowed = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined
  if (!allowed) return

  const attributes: Record<string, string> = {}
  const id = shown.attributes['id']
  if (id) attributes['id'] = id
  for (const key of allowed) {
    const value = key === 'href' ? hrefOf(shown) : shown.attributes[key]
    if (value && !/NaN|undefined|null/.test(value))
      attributes[key === 'href' ? 'xlink:href' : key] = value.trim()
  }
  // SVG 1.1 knows only `auto` and angles; without a marker at the start both mean the same.
  if (attributes['orient'] === 'auto-start-reverse') attributes['orient'] = 'auto'

  const isText = name === 'text' || name === 'tspan'
  return {
    type: 'element',
    name,
    attributes: {...attributes, ...presentationOf(shown, parent)},
    children: shown.children.flatMap((child): ElementContent[] => {
      if (typeof child === 'string') return isText && child ? [{type: 'text', value: child}] : []
      const element = toXast(child, shown)
      return element ? [element] : []
    })
  }
}

/** They only group when nothing is linked and nothing chosen. */
const groups = new Set(['a', 'switch'])

/** Pictures may bring their bytes along; everything else has to be in the drawing. */
function hrefOf({name, attributes}: ShownElement): string | undefined {
  const href = attributes['href'] ?? attributes['xlink:href']
  return href?.startsWith('#') || (name === 'image' && href?.startsWith('data:image/')) ? href : undefined
}
