import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {AnchorId} from '../model/book.ts'
import type {Locate} from './location.ts'

/**
 * A line of a list that leads somewhere: its words, and the page at its end.
 *
 * @param target
 *   Where it leads.
 * @param content
 *   Words of the line.
 * @returns
 *   `a` with `span.leader` and `span.folio` last, when the edition has a folio.
 */
export function lineLink(target: AnchorId, content: readonly ElementContent[], locate: Locate): Element {
  const location = locate(target)
  const end = location?.folio ? [h('span.leader', ' '), h('span.folio', location.folio)] : []
  return h('a', {href: location?.href ?? `#${target}`}, [...content, ...end])
}
