import type {Locate} from '../matter/location.ts'
import type {Placement} from './place-flows.ts'

/** Where a paged edition put each anchor. */
export function locateIn({anchors}: Pick<Placement, 'anchors'>): Locate {
  return (anchor) => {
    const page = anchors.get(anchor)
    return page && {folio: page.folio, page: page.position + 1, href: `#${anchor}`}
  }
}
