import type {AnchorId, Chapter, Part} from '../model/book.ts'
import type {Diagnosed, Diagnostic, Place} from '../model/diagnostic.ts'
import {pageId} from '../model/generated-pages.ts'
import {generatedPages} from '../model/wording.ts'
import {elementsOf} from './elements-of.ts'
import {freshId, type Ids, idOf} from './ids.ts'
import {titleOf} from './number-chapters.ts'

/**
 * Register every id that stands in the trees, so that generated ones keep clear of them.
 *
 * Errors (`anchors/duplicate`) about an id that is there already, in this chapter or another; the
 * later element then gets another id, and links lead to the first. The titles of chapters have
 * the chapters' ids afterwards.
 *
 * @param chapters
 *   In reading order; generated ids are unique already.
 * @returns
 *   Ids that are taken, with the place of each.
 */
export function registerAnchors(chapters: readonly Chapter[]): Diagnosed<Ids> {
  const ids: Ids = new Map(generatedPages.map((page) => [pageId(page), undefined]))
  const diagnostics: Diagnostic[] = []

  for (const chapter of chapters) {
    const title = titleOf(chapter)
    if (title) title.properties['id'] ??= chapter.id

    for (const part of chapter.parts) {
      const register = (id: AnchorId, place: Place | undefined): AnchorId => {
        if (!ids.has(id)) {
          ids.set(id, {path: part.path, place})
          return id
        }
        diagnostics.push(duplicate(id, part, place, ids))
        return freshId(ids, id)
      }

      for (const element of elementsOf(part)) {
        const id = idOf(element)
        if (id) element.properties['id'] = register(id, element.position)
      }
      for (const {id, place} of part.footnotes) if (!ids.has(id)) ids.set(id, {path: part.path, place})
    }
  }

  return {value: ids, diagnostics}
}

function duplicate(id: AnchorId, part: Part, place: Place | undefined, ids: Ids): Diagnostic {
  const first = ids.get(id)

  return {
    rule: 'anchors/duplicate',
    severity: 'error',
    message: `Unexpected second place with the id \`${id}\`, expected ids to be unique in the whole book`,
    file: part.path,
    place,
    hints: [`Rename one of the two, and the links that mean it: \`{#${id}-2}\``],
    related: first && {message: `\`${id}\` is given first here`, file: first.path, place: first.place}
  }
}
