import type {Element} from 'xast'
import {localReference} from './presentation.ts'

/** Attributes of an SVG element that name another one of the same file, with the id they name. */
export function referencesOf(element: Element): readonly (readonly [attribute: string, id: string])[] {
  return Object.entries(element.attributes).flatMap(([attribute, value]) => {
    const id =
      attribute === 'xlink:href' && value?.startsWith('#') ? value.slice(1) : localReference(value ?? '')
    return id ? [[attribute, id] as const] : []
  })
}
