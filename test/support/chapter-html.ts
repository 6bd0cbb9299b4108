import type {Element, Root} from 'hast'
import {format} from 'hast-util-format'
import {toHtml} from 'hast-util-to-html'
import type {Chapter, IndexMark, Part} from '../../build/model/book.ts'

/**
 * Write a chapter as HTML that a person can read and compare: each part with its notes and its index
 * marks, then the assets.
 *
 * @param chapter
 *   As `transform` returns it.
 */
export function chapterHtml(chapter: Chapter): string {
  const assets = [...chapter.assets.values()].map(
    ({name, width, height, mediaType}) => `<!-- asset ${name} ${width}×${height} ${mediaType} -->`
  )
  return [
    `<!-- chapter ${chapter.id}: ${chapter.title} -->`,
    ...chapter.parts.map(partHtml),
    ...assets,
    ''
  ].join('\n')
}

function partHtml({path, tree, footnotes, indexMarks}: Part): string {
  return [
    `<!-- part ${path} -->`,
    readable(tree),
    ...footnotes.map(
      ({id, callers, children}) =>
        `<!-- note ${id} called by ${callers.join(', ')} -->\n${readable({type: 'root', children: [...children]})}`
    ),
    ...indexMarks.map(markLine)
  ].join('\n')
}

function markLine({term, anchor, principal, range, see, seeAlso, sortAs}: IndexMark): string {
  const said = Object.entries({principal: principal || undefined, range, see, seeAlso, sortAs})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${value}`)
  return `<!-- mark ${anchor}: ${term.filter(Boolean).join(' > ')}${said.join('')} -->`
}

/** An element as HTML that a person can read and compare. */
export function elementHtml(element: Element): string {
  return readable({type: 'root', children: [element]})
}

function readable(tree: Root): string {
  const copy = structuredClone(tree)
  format(copy)
  return toHtml(copy).trim()
}
