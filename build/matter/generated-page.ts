import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {pageId} from '../model/generated-pages.ts'
import type {GeneratedPage, Wording} from '../model/wording.ts'

/**
 * A page that nobody wrote, under its heading.
 *
 * @param page
 *   Which page; decides id and class.
 * @param content
 *   What stands below the heading.
 * @param role
 *   Role of DPUB-ARIA 1.1, such as `doc-index`, when there is one.
 * @returns
 *   `section.matter.matter-index > h1#page-index.unnumbered`.
 */
export function generatedPage(
  page: GeneratedPage,
  wording: Wording,
  content: readonly ElementContent[],
  role?: string | undefined
): Element {
  return h('section', {className: ['matter', `matter-${page}`], ...(role !== undefined && {role})}, [
    h('h1.unnumbered', {id: pageId(page)}, h('span.title', wording.pages[page])),
    ...content
  ])
}
