import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {anchorId} from './attributes.ts'
import {attributesOf, checkAttributes} from './directive-attributes.ts'
import {blockKinds} from './directive-names.ts'
import {titleOf} from './directive-title.ts'
import {error} from './messages.ts'

/**
 * Turn `:::lab[标题]{#id}` and the other blocks into sections.
 *
 * The title of an exercise is its caption, because exercises are numbered.
 *
 * Errors: `blocks/no-exercise` for an answer that does not say whose answer it is.
 */
export default function remarkBlocks() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'containerDirective', (node) => {
      const kind = blockKinds.find((one) => one === node.name)
      if (!kind) return

      checkAttributes(node, kind === 'answer' ? ['id', 'for'] : ['id'], file)
      const {id, for: exercise} = attributesOf(node)
      if (kind === 'answer' && !exercise) {
        error(file, {
          rule: 'blocks/no-exercise',
          place: node.position?.start,
          message: 'Unexpected answer without `for`, expected the id of an exercise',
          hint: 'Write `:::answer{for=ex-retries}`'
        })
      }

      node.children = titleOf(node, 'block-title')
      const [title] = node.children
      if (kind === 'exercise' && title?.type === 'paragraph' && title.children.length > 0) {
        title.children = [
          {
            type: 'emphasis',
            data: {hName: 'span', hProperties: {className: ['caption']}},
            children: title.children
          }
        ]
      }
      node.data = {
        hName: 'section',
        hProperties: {
          id: id === undefined ? undefined : anchorId(id, node.position?.start, file),
          className: ['block', `block-${kind}`],
          dataFor: exercise ? anchorId(exercise.replace(/^#/, ''), node.position?.start, file) : undefined
        }
      }
    })
  }
}
