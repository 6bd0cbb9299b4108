import type {ElementContent, Root} from 'hast'

/**
 * A tree to walk over nodes that have none of their own.
 *
 * @param children
 *   Shared, not copied: what is done to the children of the tree is done to them.
 */
export function toRoot(children: ElementContent[]): Root {
  return {type: 'root', children}
}
