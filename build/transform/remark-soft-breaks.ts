import {eastAsianWidthType} from 'get-east-asian-width'
import type {Nodes, Parents, Root, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'

/**
 * Turn line endings inside paragraphs into a space, or into nothing between two wide characters.
 *
 * Chinese and Japanese write no spaces, so a sentence that its author broke over two lines must be
 * joined without one; the rule is that of CSS Text 3, “Segment Break Transformation Rules”, with
 * quotation marks, dashes and ellipses (of ambiguous width) counted with their wide neighbour.
 */
export default function remarkSoftBreaks() {
  return (tree: Root): undefined => {
    visit(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading') return
      join(leavesOf(node))
      return SKIP
    })
  }
}

/** What a reader sees in a line, in order: texts that may be changed, and other characters. */
type Leaf = Text | string

function leavesOf(parent: Parents): readonly Leaf[] {
  return parent.children.flatMap((node: Nodes): readonly Leaf[] => {
    if (node.type === 'text') return [node]
    // Calls of notes, index marks without words and comments have no width.
    if (node.type === 'footnoteReference' || node.type === 'html') return []
    if (node.type === 'inlineCode') return [node.value]
    return 'children' in node ? leavesOf(node) : [' ']
  })
}

function join(leaves: readonly Leaf[]): void {
  const values = leaves.map((leaf) => (typeof leaf === 'string' ? leaf : leaf.value))

  for (const [index, leaf] of leaves.entries()) {
    if (typeof leaf === 'string' || !leaf.value.includes('\n')) continue
    const before = values.slice(0, index).join('')
    const after = values.slice(index + 1).join('')
    leaf.value = leaf.value.replace(/[ \t]*\n[ \t]*/g, (ending, offset: number, whole: string) => {
      const left = [...(before + whole.slice(0, offset)).trimEnd()].at(-1)
      const right = [...(whole.slice(offset + ending.length) + after).trimStart()].at(0)
      return left !== undefined && right !== undefined && joins(left, right) ? '' : ' '
    })
  }
}

function joins(left: string, right: string): boolean {
  return (isWide(left) && (isWide(right) || isMark(right))) || (isMark(left) && isWide(right))
}

function isWide(character: string): boolean {
  const width = eastAsianWidthType(character.codePointAt(0) ?? 0)
  // Korean is wide and has spaces between words.
  return (width === 'wide' || width === 'fullwidth') && !/\p{Script=Hangul}/u.test(character)
}

function isMark(character: string): boolean {
  return /[“”‘’…—·]/.test(character)
}
