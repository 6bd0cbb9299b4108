import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error} from './messages.ts'

/**
 * Report cells that Markdown would drop without a word.
 *
 * GFM shows as many cells of a row as the head has; more come from a `|` in code or text that
 * should be `\|`. Such cells are appended to the last one that is shown.
 *
 * Errors: `tables/extra-cell`.
 */
export default function remarkTableRows() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0
      for (const row of table.children) {
        const last = row.children[columns - 1]
        const extra = row.children.splice(columns)
        const [first] = extra
        if (!first || !last) continue

        error(file, {
          rule: 'tables/extra-cell',
          place: first.position,
          message: `Unexpected cell ${columns + 1}, expected ${columns} in a row, as in the head`,
          hint: 'Write `\\|` for a vertical bar inside a cell'
        })
        for (const cell of extra) last.children.push({type: 'text', value: ' | '}, ...cell.children)
      }
    })
  }
}
