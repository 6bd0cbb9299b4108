import type {BlockContent, DefinitionContent, Paragraph} from 'mdast'
import type {ContainerDirective} from './directive-nodes.ts'

/**
 * Content of a block with its title as the first paragraph.
 *
 * @param node
 *   Block, whose label `[…]` is its title.
 * @param className
 *   Class of the title's paragraph.
 * @returns
 *   Title, empty when the author gave none, then the rest.
 */
export function titleOf(
  node: ContainerDirective,
  className: string
): Array<BlockContent | DefinitionContent> {
  const [first, ...rest] = node.children
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const title: Paragraph = {
    type: 'paragraph',
    data: {hProperties: {className: [className]}},
    children: labelled ? first.children : []
  }
  const position = labelled ? first.position : node.position
  if (position) title.position = position

  return [title, ...(labelled ? rest : node.children)]
}
