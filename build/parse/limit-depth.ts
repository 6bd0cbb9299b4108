import type {Nodes, Parents, Root, Text} from 'mdast'
import type {Diagnostic} from '../model/diagnostic.ts'

/** How many nodes may stand in one another; a list in a list takes two. */
export const maxDepth = 200

/**
 * Cut a tree where it is deeper than anyone can read.
 *
 * Every later stage walks trees recursively, so ten thousand `>` would end the build without saying
 * where. What is too deep becomes its source.
 *
 * @param tree
 *   Tree; it is edited.
 * @param text
 *   What its places count in.
 * @param file
 *   Path to name in diagnostics.
 * @returns
 *   An error (`syntax/too-deep`) for each cut.
 */
export function limitDepth(tree: Root, text: string, file: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  // A list of what is still to do, and no recursion: that is what would overflow.
  const open: Array<{node: Nodes; depth: number}> = [{node: tree, depth: 0}]

  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    if (!('children' in node)) continue
    if (depth < maxDepth) {
      for (const child of node.children) open.push({node: child, depth: depth + 1})
      continue
    }
    diagnostics.push({
      rule: 'syntax/too-deep',
      severity: 'error',
      message: `Unexpected nesting of more than ${maxDepth} levels, expected what a reader can follow`,
      file,
      place: node.position?.start
    })
    cut(node, text)
  }
  return diagnostics
}

function cut(node: Parents, text: string): void {
  const value = text.slice(node.position?.start.offset, node.position?.end.offset)
  const source: Text = {type: 'text', value}
  // Any parent may hold a text when nothing reads the tree as Markdown again.
  node.children = [source] as typeof node.children
}
