import type {AnchorId, Chapter, Part} from '../model/book.ts'
import {visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'
import {idOf} from './ids.ts'

/**
 * Make the ids that the transforms gave unique in the book, by the chapter's number in them.
 *
 * Index marks (`ix-12` becomes `ix1-12`), notes and their calls (`fn1-a`, `fnref1-a`), and callouts.
 * What an author wrote is left alone. Links in the chapter follow; trees are edited, values copied.
 *
 * @param chapter
 *   Chapter whose generated ids are unique in the chapter only.
 * @param number
 *   Number of the chapter; without one its id takes the place: `ix-preface-12`.
 */
export function prefixOwnAnchors(chapter: Chapter, number: string | undefined): readonly Part[] {
  const key = number ?? `-${chapter.id}`
  const renamed = new Map<string, AnchorId>()
  const rename = (id: AnchorId): AnchorId => {
    const known = renamed.get(id)
    if (known) return known
    const dash = id.indexOf('-')
    // `ix-12` is a valid id, and so is what has a number or an id in the middle.
    const unique = (dash < 0 ? `${id}${key}` : id.slice(0, dash) + key + id.slice(dash)) as AnchorId
    renamed.set(id, unique)
    return unique
  }

  const parts = chapter.parts.map(
    (part): Part => ({
      ...part,
      footnotes: part.footnotes.map((note) => ({
        ...note,
        id: rename(note.id),
        callers: note.callers.map(rename)
      })),
      indexMarks: part.indexMarks.map((mark) => ({...mark, anchor: rename(mark.anchor)}))
    })
  )

  for (const part of parts) nameCallouts(part, rename)
  for (const part of parts) followLinks(part, renamed)

  return parts
}

/** Callouts, in code and below it, are no values of a part, so their ids are found in the tree. */
function nameCallouts({tree}: Part, rename: (id: AnchorId) => AnchorId): void {
  visitElements(tree, (element) => {
    const callouts = hasClass(element, 'callouts')
      ? element.children.filter((child) => child.type === 'element')
      : hasClass(element, 'callout')
        ? [element]
        : []
    for (const id of callouts.map(idOf)) if (id) rename(id)
  })
}

function followLinks(part: Part, renamed: ReadonlyMap<string, AnchorId>): void {
  for (const {properties} of elementsOf(part)) {
    const {id, href} = properties
    const newId = typeof id === 'string' ? renamed.get(id) : undefined
    const newTarget =
      typeof href === 'string' && href.startsWith('#') ? renamed.get(href.slice(1)) : undefined
    if (newId) properties['id'] = newId
    if (newTarget) properties['href'] = `#${newTarget}`
  }
}
