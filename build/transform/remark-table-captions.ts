import type {Blockquote, Paragraph, Root, Table} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {kindWords} from '../model/wording.ts'
import {takeAttributes} from './attributes.ts'
import {error, warning} from './messages.ts'

/** A word at the beginning of a sentence, with a colon: in French, there is a blank between. */
const opening = /^(?!\p{Ll})(\p{L}+)[ \u00a0\u202f]?[：:]\s*/u

/**
 * Join a table and the paragraph `表：标题 {#tbl-x}` or `Table: …` directly before it to a figure.
 *
 * The word may be that of any language that there are words in.
 *
 * Warns about such a paragraph before anything else (`tables/caption-without-table`); it stays a
 * paragraph. Error: `tables/unknown-attribute`.
 */
export default function remarkTableCaptions() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return

      const [first] = node.children
      const [mark, word = ''] = first?.type === 'text' ? (opening.exec(first.value) ?? []) : []
      if (first?.type !== 'text' || mark === undefined || kindWords[word.toLowerCase()] !== 'table') return

      const table = parent.children[index + 1]
      if (table?.type !== 'table') {
        warning(file, {
          rule: 'tables/caption-without-table',
          place: node.position,
          message: `Unexpected caption \`${mark.trim()}\`, expected a table directly after it`,
          hint: 'Put the caption before its table, with an empty line between'
        })
        return
      }

      const attributes = takeAttributes(node, file)
      for (const unknown of attributes?.words ?? []) {
        error(file, {
          rule: 'tables/unknown-attribute',
          place: attributes?.place,
          message: `Unexpected \`${unknown}\` after a caption, expected \`#id\``
        })
      }
      first.value = first.value.slice(mark.length)
      parent.children.splice(index, 2, figure(node, table, attributes?.id))
      return SKIP
    })
  }
}

function figure(caption: Paragraph, table: Table, id: string | undefined): Blockquote {
  const node: Blockquote = {
    type: 'blockquote',
    data: {hName: 'figure', hProperties: {id, className: ['table']}},
    children: [
      {
        ...caption,
        data: {hName: 'figcaption'},
        children: [
          {
            type: 'emphasis',
            data: {hName: 'span', hProperties: {className: ['caption']}},
            children: caption.children
          }
        ]
      },
      table
    ]
  }
  if (caption.position && table.position) {
    node.position = {start: caption.position.start, end: table.position.end}
  }
  return node
}
