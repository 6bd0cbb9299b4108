import type {Element} from 'hast'
import type {Chapter, Role} from '../model/book.ts'
import {EXIT, visitElements} from '../model/visit-elements.ts'
import {hasClass} from './classes.ts'

/** How the chapters of a role are numbered, from their position among themselves. */
const numberings: {readonly [Name in Role]: (position: number) => string | undefined} = {
  front: () => undefined,
  body: (position) => String(position),
  appendix: letters,
  back: () => undefined
}

/**
 * Number the chapters: `1`, `2` in the body, `A`, `B` in appendices.
 *
 * A chapter whose title has the class `unnumbered` gets no number and uses none up.
 *
 * @param chapters
 *   In reading order.
 * @returns
 *   A number, or `undefined`, for each chapter.
 */
export function numberChapters(chapters: readonly Chapter[]): ReadonlyMap<Chapter, string | undefined> {
  const counts = new Map<Role, number>()
  const numbers = new Map<Chapter, string | undefined>()

  for (const chapter of chapters) {
    const title = titleOf(chapter)
    if (title && hasClass(title, 'unnumbered')) {
      numbers.set(chapter, undefined)
      continue
    }
    const position = (counts.get(chapter.role) ?? 0) + 1
    counts.set(chapter.role, position)
    numbers.set(chapter, numberings[chapter.role](position))
  }

  return numbers
}

/** The `h1` of a chapter. */
export function titleOf(chapter: Chapter): Element | undefined {
  const [first] = chapter.parts
  let title: Element | undefined
  if (first)
    visitElements(first.tree, (element) => {
      if (element.tagName !== 'h1') return
      title = element
      return EXIT
    })
  return title
}

/** `A` … `Z`, then `AA`, `AB` …, as spreadsheets name columns. */
function letters(position: number): string {
  const last = (position - 1) % 26
  const before = (position - 1 - last) / 26
  return (before > 0 ? letters(before) : '') + String.fromCodePoint(65 + last)
}
