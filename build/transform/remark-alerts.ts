import type {Blockquote, Paragraph, PhrasingContent, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {AlertKind} from '../model/wording.ts'
import {anchorId} from './attributes.ts'
import {attributesOf, checkAttributes} from './directive-attributes.ts'
import {alertKinds, alertMeant} from './directive-names.ts'
import {titleOf} from './directive-title.ts'
import {warning} from './messages.ts'

/**
 * Turn `> [!NOTE]` quotations and `:::note[标题]` blocks into asides.
 *
 * The words after `[!NOTE]` on its line are the title; without any, the title stays empty and is
 * filled with the word of the book's language.
 *
 * Warns about a kind that does not exist (`alerts/unknown-kind`); the quotation stays one.
 */
export default function remarkAlerts() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node) => {
      if (node.type === 'containerDirective') {
        const kind = alertKinds.find((one) => one === node.name)
        if (!kind) return
        checkAttributes(node, ['id'], file)
        const {id} = attributesOf(node)
        node.children = titleOf(node, 'alert-title')
        node.data = aside(kind, id === undefined ? undefined : anchorId(id, node.position, file))
      } else if (node.type === 'blockquote') {
        const [first] = node.children
        const [text] = first?.type === 'paragraph' ? first.children : []
        const match = text?.type === 'text' ? /^\[!([A-Za-z]+)\][ \t]*/.exec(text.value) : undefined
        const name = match?.[1]?.toLowerCase()
        if (first?.type !== 'paragraph' || text?.type !== 'text' || name === undefined || !match) return

        const kind = alertKinds.find((one) => one === name)
        if (!kind) {
          const guess = alertMeant(name)
          warning(file, {
            rule: 'alerts/unknown-kind',
            place: text.position,
            message: `Unexpected alert \`${match[0].trim()}\`, expected ${alertKinds.map((one) => `\`[!${one.toUpperCase()}]\``).join(', ')}`,
            hint: guess && `Did you mean \`[!${guess.toUpperCase()}]\`?`
          })
          return
        }
        text.value = text.value.slice(match[0].length)
        splitTitle(node, first)
        node.data = aside(kind, undefined)
      }
    })
  }
}

function aside(kind: AlertKind, id: string | undefined) {
  return {hName: 'aside', hProperties: {id, className: ['alert', `alert-${kind}`], role: 'note'}}
}

/** Make what stands before the first line ending the title, and what follows a paragraph. */
function splitTitle(node: Blockquote, first: Paragraph): void {
  const title: PhrasingContent[] = []
  const rest: PhrasingContent[] = []

  for (const child of first.children) {
    const end = rest.length === 0 && child.type === 'text' ? child.value.indexOf('\n') : -1
    if (rest.length > 0) rest.push(child)
    else if (child.type === 'break') rest.push({type: 'text', value: ''})
    else if (child.type === 'text' && end !== -1) {
      title.push({...child, value: child.value.slice(0, end)})
      rest.push({...child, value: child.value.slice(end + 1)})
    } else title.push(child)
  }

  const heading: Paragraph = {
    type: 'paragraph',
    data: {hProperties: {className: ['alert-title']}},
    children: title.filter((child) => child.type !== 'text' || child.value !== '')
  }
  if (first.position) heading.position = first.position
  node.children.splice(0, 1, heading)
  if (rest.length > 0) node.children.splice(1, 0, {...first, children: rest})
}
