import {toString as textOf} from 'hast-util-to-string'
import type {Chapter, Heading} from '../model/book.ts'
import {visitElements} from '../model/visit-elements.ts'
import type {Wording} from '../model/wording.ts'
import {childWithClass, hasClass, span} from './classes.ts'
import {freshId, type Ids, idOf} from './ids.ts'

/** Headings below this have no number. */
const deepestNumbered = 3

/**
 * Number the headings of a chapter and give each an id.
 *
 * Writes `span.number` and `id` into the trees. A heading with the class `unnumbered`, and every
 * heading below it, stays without number, and so does everything in a chapter without number.
 *
 * @param chapter
 *   Chapter whose authors' ids are already registered.
 * @param number
 *   `2`, `A`, or `undefined`.
 * @param ids
 *   Ids that are taken; new ones are added.
 * @returns
 *   Headings in reading order.
 */
export function numberHeadings(
  chapter: Chapter,
  number: string | undefined,
  wording: Wording,
  ids: Ids
): readonly Heading[] {
  const headings: Heading[] = []
  const counts = [0, 0, 0, 0, 0, 0, 0]
  /** Depth of the unnumbered heading that we are below, when we are. */
  let unnumbered: number | undefined = number === undefined ? 1 : undefined

  for (const part of chapter.parts) {
    visitElements(part.tree, (element) => {
      const depth = depths[element.tagName]
      if (!depth) return

      if (number !== undefined && unnumbered !== undefined && depth <= unnumbered) unnumbered = undefined
      if (unnumbered === undefined && hasClass(element, 'unnumbered')) unnumbered = depth

      let own: string | undefined
      if (number !== undefined && unnumbered === undefined && depth <= deepestNumbered) {
        counts[depth] = (counts[depth] ?? 0) + 1
        counts.fill(0, depth + 1)
        own = [number, ...counts.slice(2, depth + 1)].join('.')
      }

      const text = textOf(childWithClass(element, 'title') ?? element).trim()
      const id = idOf(element) ?? freshId(ids, wantedId(chapter, number, own, headings.length))
      element.properties['id'] = id
      if (own !== undefined) {
        element.children.unshift(span('number', depth === 1 ? chapterLabel(chapter, own, wording) : own), {
          type: 'text',
          value: ' '
        })
      }

      headings.push({id, depth, number: own, text, element, path: part.path, place: element.position})
    })
  }

  return headings
}

/** `第 1 章`, `附录 A`. */
export function chapterLabel({role}: Chapter, number: string, wording: Wording): string {
  return role === 'appendix' ? wording.appendix(number) : wording.chapter(number)
}

const depths: Readonly<Record<string, Heading['depth']>> = {h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6}

/** `s1-2-1` for numbered headings; otherwise the position in the chapter: `s1-h7`, `s-preface-7`. */
function wantedId(
  chapter: Chapter,
  chapterNumber: string | undefined,
  own: string | undefined,
  position: number
): string {
  if (own !== undefined) return `s${own.replaceAll('.', '-')}`
  return chapterNumber === undefined ? `s-${chapter.id}-${position}` : `s${chapterNumber}-h${position}`
}
