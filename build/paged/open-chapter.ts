import type {Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {fittingSize} from '../matter/cover/fit-text.ts'
import {chapterOrnament} from './chapter-ornament.ts'
import {hasClass} from './classes.ts'
import type {DrawingSpace} from './fit-drawing.ts'

/** Three lines of the usual size; in pt, like all of the title in the style sheet. */
const titleRoom = {height: 111, largest: 26, smallest: 26, leading: 37 / 26} as const

/** What the title leaves free beside it for its drawing, in pt. */
const ornamentRoom = 132

/**
 * Put the drawing of a numbered chapter into its title, and mark a title that
 * would take more than three lines (`long`): it is set smaller.
 *
 * @param tree
 *   Of a chapter.
 * @param number
 *   Of the chapter.
 * @param space
 *   As wide as a line, in CSS px.
 */
export function openChapter({children}: Root, number: string | undefined, {width}: DrawingSpace): void {
  const title = children.find((child) => child.type === 'element' && child.tagName === 'h1')
  if (title?.type !== 'element') return
  const ornament = chapterOrnament(number)
  const words = title.children
    .filter((child) => child.type !== 'element' || !hasClass(child, 'number'))
    .map(textOf)
    .join('')
  const room = (width * 3) / 4 - (ornament ? ornamentRoom : 0)
  if (fittingSize([words], {...titleRoom, width: room}) === undefined) title.properties.className = ['long']
  if (ornament) title.children.unshift(ornament)
}
