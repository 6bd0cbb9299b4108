import type {Nodes, Root, Text} from 'hast'
import {hasClass} from './classes.ts'

/** Elements that neither begin nor end a line of text. */
const inline = /^(a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|u|var)$/

/** What is not sentences, and what is set above or below the line. */
const foreign = /^(pre|svg|sub|sup)$/

/** Parts of headings, captions and lines of contents, which the style sheet sets apart. */
const apart = ['number', 'label', 'leader', 'folio']

const han = /^\p{Script=Han}$/u
const latin = /^[A-Za-z0-9\u00c0-\u024f]$/

/** Marks that bring their own space: blanks beside them are too much. */
const blanksAtMarks =
  /(?<=[、，。：；！？）】》〉」』]) +(?!$)|(?<!^) +(?=[、，。：；！？（【《〈「『）】》〉」』])/gu

/** A text of a line, with how deep it stands and whether it is code. */
interface Piece {
  readonly node: Text
  readonly depth: number
  readonly isCode: boolean
}

/**
 * Put a word space between Han and Latin wherever none was typed, and take out
 * those beside full-width marks, so that all gaps are the same: the space of
 * the font, a little less than a quarter of the size (CLReq 3.2.2).
 *
 * The browser's own `text-autospace` is an eighth of the size, half of what
 * those get who type spaces. And where an element begins, Chromium (153) adds
 * it only after it has found that the text before fits; where the gap then
 * does not, it takes back everything up to the element before, and leaves a
 * line with a few characters. Such a line can also come up when a page number
 * is filled in, and push the last line off its page.
 *
 * @param tree
 *   Tree of an edition's own.
 */
export function spaceHanLatin(tree: Root): void {
  let before: Piece | undefined

  function visit(node: Nodes, depth: number, isCode: boolean): void {
    if (node.type === 'text') {
      if (!isCode) node.value = spaced(node.value)
      const piece = {node, depth, isCode}
      if (before) join(before, piece)
      if (node.value !== '') before = piece
      return
    }
    if (
      node.type === 'element' &&
      (foreign.test(node.tagName) || apart.some((name) => hasClass(node, name)))
    ) {
      before = undefined
      return
    }
    const isInline = node.type === 'element' && inline.test(node.tagName)
    if (!isInline) before = undefined
    if ('children' in node) {
      const within = isCode || (node.type === 'element' && node.tagName === 'code')
      for (const child of node.children) visit(child, depth + 1, within)
    }
    if (!isInline) before = undefined
  }

  visit(tree, 0, false)
}

function spaced(text: string): string {
  return text
    .replace(blanksAtMarks, '')
    .replace(
      /(?<=\p{Script=Han})(?=[A-Za-z0-9\u00c0-\u024f])|(?<=[A-Za-z0-9\u00c0-\u024f])(?=\p{Script=Han})/gu,
      ' '
    )
}

/** Put a space between two texts, into that which is less deep: links and code keep theirs as it is. */
function join(before: Piece, after: Piece): void {
  const left = [...before.node.value].at(-1) ?? ''
  const [right = ''] = after.node.value
  const isGap =
    (han.test(left) && (latin.test(right) || (after.isCode && isSign(right)))) ||
    (han.test(right) && (latin.test(left) || (before.isCode && isSign(left))))
  if (!isGap) return
  if (after.depth < before.depth || before.isCode) after.node.value = ` ${after.node.value}`
  else before.node.value += ' '
}

/** What code may begin or end with: anything that is half as wide as Han. */
function isSign(character: string): boolean {
  return /^[!-~]$/.test(character)
}
