import type {Image, Paragraph, Root} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Attributes, takeAttributes} from './attributes.ts'
import {error, warning} from './messages.ts'

/**
 * Turn a paragraph that holds nothing but an image into a figure.
 *
 * The image's title becomes the caption; the alternative text stays on the image, because a caption
 * adds to a picture and does not replace it. `{#fig-x}` after the image is the figure's id.
 *
 * Warns about `figures/no-alt` (every image, in a figure or not) and `figures/no-caption` for an id
 * that nothing can refer to; error: `figures/unknown-attribute`.
 */
export default function remarkFigures() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'image', (node) => {
      if (node.alt) return
      warning(file, {
        rule: 'figures/no-alt',
        place: node.position,
        message: 'Unexpected image without alternative text, expected words for those who cannot see it',
        hint: `Describe what the picture shows: \`![A request passes two proxies](${node.url})\``
      })
    })

    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined || node.children[0]?.type !== 'image') return
      if (node.children.length > 2) return

      // Only a paragraph of one image is one whose attributes may be taken.
      const attributes = node.children.length === 2 ? takeAttributes(node, file) : undefined
      const [image] = node.children
      if (node.children.length !== 1 || image?.type !== 'image') return

      checkAttributes(attributes, image, file)
      parent.children[index] = figure(node, image, attributes)
      return SKIP
    })
  }
}

function checkAttributes(attributes: Attributes | undefined, image: Image, file: VFile): void {
  for (const word of attributes?.words ?? []) {
    error(file, {
      rule: 'figures/unknown-attribute',
      place: attributes?.place,
      message: `Unexpected \`${word}\` after an image, expected \`#id\``
    })
  }
  if (attributes?.id && !image.title) {
    warning(file, {
      rule: 'figures/no-caption',
      place: attributes.place,
      message: `Unexpected id \`${attributes.id}\` on a figure without a caption, expected a title: only figures with one are numbered`,
      hint: `Write \`![${image.alt ?? ''}](${image.url} "…"){#${attributes.id}}\``
    })
  }
}

function figure(node: Paragraph, image: Image, attributes: Attributes | undefined): Paragraph {
  const {title, ...graphic} = image
  return {
    ...node,
    data: {hName: 'figure', hProperties: {id: attributes?.id, className: ['figure']}},
    children: [
      {type: 'emphasis', data: {hName: 'div', hProperties: {className: ['graphic']}}, children: [graphic]},
      ...(title
        ? [
            {
              type: 'emphasis' as const,
              data: {hName: 'figcaption'},
              children: [
                {
                  type: 'emphasis' as const,
                  data: {hName: 'span', hProperties: {className: ['caption']}},
                  children: [{type: 'text' as const, value: title}]
                }
              ]
            }
          ]
        : [])
    ]
  }
}
