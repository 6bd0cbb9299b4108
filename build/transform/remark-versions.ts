import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {checkAttributes} from './directive-attributes.ts'
import {error} from './messages.ts'

/**
 * Turn `:version[Istio]` into a place for the version that `platforms.yaml` gives.
 *
 * Errors: `versions/no-platform` for one without a name.
 */
export default function remarkVersions() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'version') return

      checkAttributes(node, [], file)
      const name = textOf(node).trim()
      if (name === '') {
        error(file, {
          rule: 'versions/no-platform',
          place: node.position,
          message: 'Unexpected version without a name, expected a platform of `platforms.yaml`',
          hint: 'Write `:version[Istio]`'
        })
      }
      node.data = {hName: 'span', hProperties: {className: ['version'], dataPlatform: name}}
    })
  }
}
