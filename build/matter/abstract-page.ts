import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Metadata} from '../model/book.ts'
import {wordingFor} from '../model/wording.ts'
import {generatedPage} from './generated-page.ts'

/**
 * What the book is about (内容提要): its abstract, or else its description.
 *
 * @returns
 *   `section.matter-abstract` with a paragraph for each of the text; `undefined` when there is neither.
 */
export function abstractPage({abstract, description, language}: Metadata): Element | undefined {
  const text = abstract ?? description
  if (text === undefined) return
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => h('p', paragraph.trim()))
  return generatedPage('abstract', wordingFor(language), paragraphs)
}
