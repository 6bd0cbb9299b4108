import type {NumberedChapter} from '../model/book.ts'
import {hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'

/**
 * Number the footnotes of a chapter from 1, over all its parts, and write the numbers into `a.noteref`.
 *
 * The order of `Part.footnotes` is the order of the numbers.
 */
export function numberFootnotes(chapter: NumberedChapter): void {
  const notes = chapter.parts.flatMap(({footnotes}) => footnotes)
  const numbers = new Map(notes.map(({id}, index) => [`#${id}`, String(index + 1)]))

  for (const element of chapter.parts.flatMap(elementsOf)) {
    if (!hasClass(element, 'noteref')) continue
    const number = numbers.get(String(element.properties['href']))
    if (number !== undefined) element.children = [{type: 'text', value: number}]
  }
}
