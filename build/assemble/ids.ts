import type {Element} from 'hast'
import type {AnchorId} from '../model/book.ts'
import type {Place} from '../model/diagnostic.ts'

/** Where an id was given. */
export interface Origin {
  readonly path: string
  readonly place: Place | undefined
}

/** Every id of the book; `undefined` for those that no author wrote. */
export type Ids = Map<AnchorId, Origin | undefined>

/** The id of an element. */
export function idOf({properties: {id}}: Element): AnchorId | undefined {
  return typeof id === 'string' && id !== '' ? (id as AnchorId) : undefined // What stands in a tree is an anchor.
}

/**
 * Take an id that nothing in the book has.
 *
 * @param ids
 *   Ids that are taken; the new one is added.
 * @param wanted
 *   What to call it, ASCII.
 * @returns
 *   The wanted id, or with `.2`, `.3` … behind it: no generated id has a full stop.
 */
export function freshId(ids: Ids, wanted: string): AnchorId {
  let id = wanted as AnchorId // The only place where ids are made; they are registered below.
  for (let attempt = 2; ids.has(id); attempt++) id = `${wanted}.${attempt}` as AnchorId
  ids.set(id, undefined)
  return id
}
