import type {Element} from 'hast'
import type {NumberedChapter} from '../model/book.ts'
import type {Wording} from '../model/wording.ts'
import {childWithClass, hasClass} from './classes.ts'
import {elementsOf} from './elements-of.ts'

/**
 * Write the word of the book's language over alerts and blocks whose author gave no title.
 *
 * Exercises are left alone: their label is their title.
 */
export function writeDefaultTitles(chapters: readonly NumberedChapter[], wording: Wording): void {
  for (const element of chapters.flatMap(({parts}) => parts).flatMap(elementsOf)) {
    const title = childWithClass(element, 'alert-title') ?? childWithClass(element, 'block-title')
    if (!title || title.children.length > 0) continue
    const value = wordFor(element, wording)
    if (value !== undefined) title.children = [{type: 'text', value}]
  }
}

function wordFor(element: Element, {alerts, blocks}: Wording): string | undefined {
  const words = [...named('alert', alerts), ...named('block', blocks)]
  return words.find(([className]) => hasClass(element, className))?.[1]
}

function named(prefix: string, words: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(words).map(([kind, word]) => [`${prefix}-${kind}`, word])
}
