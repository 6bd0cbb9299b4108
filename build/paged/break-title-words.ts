import type {ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {elementsIn} from '../model/elements-in.ts'
import {hasNoBlanks} from '../model/language.ts'
import {hasClass} from './classes.ts'

/**
 * Let the title of a chapter be broken at blanks and before conjunctions, and
 * what is between these, when it is longer than a line, between words.
 *
 * The style sheet keeps letters together (`word-break: keep-all`) and makes a
 * box of each phrase; breaks between words come in here. Titles in other
 * languages than Chinese and Japanese have blanks enough.
 *
 * Words are those of ICU's dictionary (Unicode UAX 29, 4). Those that it does
 * not have come out as single characters: two and more of them are taken for
 * words, a single one belongs to those around it.
 *
 * @param tree
 *   Tree of an edition's own.
 * @param language
 *   Of the book, BCP 47.
 */
export function breakTitleWords(tree: Root, language: string): void {
  if (!hasNoBlanks(language)) return
  const words = new Intl.Segmenter(language, {granularity: 'word'})
  for (const title of elementsIn([tree])) {
    if (title.tagName !== 'h1') continue
    for (const element of elementsIn([title])) {
      if (/^(?:code|svg)$/.test(element.tagName) || hasClass(element, 'number')) continue
      element.children = element.children.flatMap((child, index, all): readonly ElementContent[] =>
        child.type === 'text'
          ? beside(broken(child.value, words), index > 0, index < all.length - 1)
          : [child]
      )
    }
  }
}

/**
 * Beside code and calls of notes phrases are no boxes: a line may begin with any box, be it a comma, and
 * end before what follows it.
 */
function beside(
  parts: readonly ElementContent[],
  isAfter: boolean,
  isBefore: boolean
): readonly ElementContent[] {
  return parts.flatMap((part, index) => {
    const isLast = index === parts.length - 1
    const isAtEdge = (isAfter && index === 0) || (isBefore && isLast)
    if (!isAtEdge || part.type !== 'element' || part.tagName !== 'span') return [part]
    return isLast ? part.children : [...part.children, h('wbr')]
  })
}

/** Single characters that end a word: `可观测性`, `商店的`. */
const suffix = /^[的地得了着著过過们們性化者器率度式型]$/

/** They begin the part of a title that they join on. */
const conjunction = /^[与與和及或]$/

function broken(text: string, words: Intl.Segmenter): readonly ElementContent[] {
  const segments = [...words.segment(text)]
  const isWord = (index: number): boolean => segments[index]?.isWordLike ?? false
  const has = (index: number, character: RegExp): boolean => character.test(segments[index]?.segment ?? '')
  const isSingle = (index: number): boolean =>
    isWord(index) && segments[index]?.segment.length === 1 && !has(index, conjunction)
  const isJoint = (index: number): boolean => isWord(index - 1) && isWord(index) && has(index, conjunction)
  const isBreak = (index: number): boolean => {
    if (!isWord(index - 1) || !isWord(index) || has(index - 1, conjunction)) return false
    if (isSingle(index - 1)) return !isSingle(index) && isSingle(index - 2)
    return !isSingle(index) || (isSingle(index + 1) && !has(index, suffix))
  }

  const parts: ElementContent[] = []
  let phrase: ElementContent[] = []
  const endPhrase = (): void => {
    if (phrase.length > 0) parts.push(h('span.phrase', phrase))
    phrase = []
  }
  for (const [index, {segment}] of segments.entries()) {
    const isBlank = segment.trim() === ''
    if (isBlank || isJoint(index)) endPhrase()
    else if (isBreak(index)) phrase.push(h('wbr'))
    const last = phrase.at(-1)
    if (isBlank) parts.push({type: 'text', value: segment})
    else if (last?.type === 'text') last.value += segment
    else phrase.push({type: 'text', value: segment})
  }
  endPhrase()
  const [only, ...others] = parts
  return only?.type === 'element' && others.length === 0 ? only.children : parts
}
