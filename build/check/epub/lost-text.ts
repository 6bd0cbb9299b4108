import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Book, Part} from '../../model/book.ts'
import type {Place} from '../../model/diagnostic.ts'
import type {EpubFacts, EpubFinding, EpubRule} from '../epub-facts.ts'

/** White space, and signs that stand for check boxes, which have no text in the trees. */
const ignored = /[\s□■]+/gu

/** Most characters of lost text that a message repeats. */
const excerptLength = 40

/** A stretch of the manuscript that must be in the package. */
interface Passage {
  readonly text: string
  readonly file: string
  readonly place: Place | undefined
}

/**
 * Reports text of the chapters that the package does not have, in order (`epub/lost-text`).
 *
 * Blocks and notes are compared without white space, listings with it: there it means something.
 */
export const lostText: EpubRule = (facts, book) => {
  const parts = book.chapters.flatMap((chapter) => chapter.parts)
  const text = textIn(facts)
  const listings = facts.spine.flatMap((name) => facts.documents.get(name)?.listings ?? [])

  return [
    ...missing(parts.flatMap(blocksOf), (block, from) => {
      const found = text.indexOf(block, from)
      return found === -1 ? undefined : found + block.length
    }),
    ...missing(parts.flatMap(listingsOf), (listing, from) => {
      const found = listings.indexOf(listing, from)
      return found === -1 ? undefined : found + 1
    }),
    ...missing(notesOf(book), (note) => (text.includes(note) ? 0 : undefined))
  ].map(({text, file, place}): EpubFinding => {
    const message = `Unexpected loss of \`${excerpt(text)}\`, expected all text of the chapter in order`
    return {message, source: {file, place}}
  })
}

/** Passages that cannot be found after the ones before them. */
function missing(
  passages: readonly Passage[],
  find: (text: string, from: number) => number | undefined
): readonly Passage[] {
  let position = 0
  return passages.filter(({text}) => {
    const end = find(text, position)
    position = end ?? position
    return end === undefined
  })
}

function textIn({spine, documents}: EpubFacts): string {
  return squeeze(spine.map((name) => documents.get(name)?.text ?? '').join(''))
}

function blocksOf({tree, path}: Part): readonly Passage[] {
  return tree.children.map((block) => ({text: squeeze(textOf(block)), file: path, place: block.position}))
}

function listingsOf({tree, path}: Part): readonly Passage[] {
  return listingElements(tree).map((pre) => ({text: textOf(pre), file: path, place: pre.position}))
}

function notesOf(book: Book): readonly Passage[] {
  return book.chapters.flatMap(({parts}) =>
    parts.flatMap(({footnotes, path}) =>
      footnotes.flatMap(({children, place}) =>
        children.map((child) => ({text: squeeze(textOf(child)), file: path, place}))
      )
    )
  )
}

function listingElements(tree: Root): readonly Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') found.push(node)
  })
  return found
}

function squeeze(text: string): string {
  return text.replace(ignored, '')
}

function excerpt(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line
}
