import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {attributesOf, checkAttributes} from './directive-attributes.ts'
import {error} from './messages.ts'

const allowed = ['term', 'sub', 'principal', 'range', 'see', 'seealso', 'sortas'] as const

/**
 * Turn `:index[断路器]` into a mark of the index.
 *
 * What it says stays on the element as `data-…` until `collect` takes it off; the label is printed.
 *
 * Errors: `index/no-term` for a mark without label and `term`, `index/bad-range` for a `range` that
 * is neither `start` nor `end`.
 */
export default function remarkIndexMarks() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'index') return

      checkAttributes(node, allowed, file)
      const {term, sub, principal, range, see, seealso, sortas} = attributesOf(node)
      const main = (term ?? textOf(node)).replace(/\s+/g, ' ').trim()

      if (main === '') {
        error(file, {
          rule: 'index/no-term',
          place: node.position,
          message: 'Unexpected index mark without words, expected a label or `term`',
          hint: 'Write `:index[circuit breaker]`, or `:index[]{term="circuit breaker"}` to print nothing'
        })
      }
      if (range !== undefined && range !== 'start' && range !== 'end') {
        error(file, {
          rule: 'index/bad-range',
          place: node.position,
          message: `Unexpected range \`${range}\`, expected \`start\` or \`end\``,
          hint: `Write \`:index[]{term="${main}" range="start"}\``
        })
      }

      node.data = {
        hName: 'span',
        hProperties: {
          className: ['index-mark'],
          dataTerm: main,
          dataSub: sub,
          dataPrincipal: principal,
          dataRange: range,
          dataSee: see,
          dataSeeAlso: seealso,
          dataSortAs: sortas
        }
      }
    })
  }
}
