import type {ElementContent, Parents, Root, RootContent, Text} from 'hast'
import type {PrintedPage} from '../model/edition.ts'
import {classesOf} from './classes.ts'

/** A place in the text of some trees: before a character of a text node. */
export interface TextPlace {
  readonly node: Text
  readonly offset: number
  readonly ancestors: readonly Parents[]
}

/** Letters that a page is looked for by, the surest first. */
const needles = [32, 12]

/** Letters between where a page is expected and where it is found: what the paged edition adds on a page. */
const tolerance = 2000

/**
 * Find where pages begin.
 *
 * Each page is looked for by its first letters, near where the page before it ends. Where they cannot be
 * found, because a page begins with something that stands elsewhere in the tree, it begins where the one
 * before it ends.
 *
 * @param trees
 *   All text of a flow, in order.
 * @param pages
 *   Pages of that flow, in order.
 * @returns
 *   A place for each page, never before that of the page before it; `undefined` when the trees are empty.
 */
export function pageStarts(
  trees: readonly (Root | ElementContent)[],
  pages: readonly PrintedPage[]
): readonly (TextPlace | undefined)[] {
  const letters = lettersOf(trees)
  let from = 0
  let expected = 0
  return pages.map((page, position) => {
    const start = position === 0 ? 0 : find(letters.text, page.letters, from, expected)
    from = start
    expected = start + page.letters.length
    return letters.at(start)
  })
}

function find(text: string, page: string, from: number, expected: number): number {
  for (const length of needles) {
    const needle = page.slice(0, length)
    if (needle === '') break
    const before = text.lastIndexOf(needle, expected)
    const after = text.indexOf(needle, expected)
    const [nearest] = [before, after]
      .filter((at) => at >= from && Math.abs(at - expected) <= tolerance)
      .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
    if (nearest !== undefined) return nearest
  }
  return Math.min(expected, text.length)
}

/** Notes are counted anew on each page there. */
function isNoteCall(node: Parents): boolean {
  return node.type === 'element' && classesOf(node).includes('note-call')
}

/** What a node is in, from the inside; shared by all that is in it. */
interface Nesting {
  readonly parent: Parents
  readonly outer: Nesting | undefined
}

interface Letters {
  readonly text: string
  /** Place of a letter; of the last one when the index is beyond. */
  readonly at: (index: number) => TextPlace | undefined
}

function lettersOf(trees: readonly (Root | ElementContent)[]): Letters {
  const stretches: {readonly start: number; readonly node: Text; readonly nesting: Nesting | undefined}[] = []
  let text = ''

  function read(node: Root | RootContent, nesting: Nesting | undefined): void {
    if (node.type === 'text') {
      const letters = node.value.replaceAll(/\s+/gu, '')
      if (letters !== '') stretches.push({start: text.length, node, nesting})
      text += letters
    } else if ((node.type === 'root' || node.type === 'element') && !isNoteCall(node)) {
      const inner = {parent: node, outer: nesting}
      for (const child of node.children) read(child, inner)
    }
  }
  for (const tree of trees) read(tree, undefined)

  return {
    text,
    at(index) {
      const stretch = stretches.findLast(({start}) => start <= index)
      if (stretch === undefined) return undefined
      const {node, nesting, start} = stretch
      const offset = [...node.value.matchAll(/\S/g)][index - start]?.index ?? node.value.length
      return {node, offset, ancestors: ancestorsOf(nesting)}
    }
  }
}

/** From the outside, as `TextPlace` has them. */
function ancestorsOf(nesting: Nesting | undefined): readonly Parents[] {
  return nesting ? [...ancestorsOf(nesting.outer), nesting.parent] : []
}
