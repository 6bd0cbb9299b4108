import type {Node} from 'web-tree-sitter'
import type {Finding} from '../finding.ts'
import {treeSitter} from './tree-sitter.ts'

/**
 * Reports what is not Python 3 (`samples/python`).
 *
 * The grammar takes statements of Python 2, blocks without content and any indentation; these are looked for
 * in its tree.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#indentation
 */
export function python(text: string): Promise<readonly Finding[]> {
  return treeSitter('python', 'Python', text, [], problemIn)
}

function problemIn(node: Node): Omit<Finding, 'rule'> | undefined {
  if (node.type === 'print_statement' || node.type === 'exec_statement') {
    const name = node.type.replace('_statement', '')
    return at(node, `Unexpected statement \`${name}\` of Python 2, expected a call: \`${name}(…)\``)
  }
  if (node.type === 'block' || node.type === 'module') {
    const found = problemOfBlock(node)
    if (found) return found
  }
  for (const child of node.namedChildren) {
    const found = child && problemIn(child)
    if (found) return found
  }
  return undefined
}

function problemOfBlock(block: Node): Omit<Finding, 'rule'> | undefined {
  const statements = block.namedChildren.filter((one) => one !== null && one.type !== 'comment')
  const [first] = statements
  if (!first) {
    return block.type === 'block'
      ? at(block, 'Unexpected end of the block, expected an indented statement')
      : undefined
  }
  // Several may stand in a line, after semicolons.
  const stray = statements.find(
    ({startPosition}, index) =>
      startPosition.column !== first.startPosition.column &&
      startPosition.row !== statements[index - 1]?.endPosition.row
  )
  return stray && at(stray, 'Unexpected indentation, expected that of the other statements of the block')
}

function at({startPosition: {row, column}}: Node, message: string): Omit<Finding, 'rule'> {
  return {message, line: row, column}
}
