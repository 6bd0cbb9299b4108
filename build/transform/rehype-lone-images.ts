import type {Element, Root} from 'hast'
import {visitElements} from '../model/visit-elements.ts'

/**
 * Turn a paragraph that holds nothing but an `<img>` into a figure, as `remark-figures` does with Markdown's own
 * images; its `title` is the caption, its `id` the figure's.
 */
export default function rehypeLoneImages() {
  return (tree: Root): undefined => {
    visitElements(tree, (node) => {
      const image = node.tagName === 'p' ? loneImage(node) : undefined
      if (!image) return
      const {title, id, ...rest} = image.properties
      image.properties = rest
      node.tagName = 'figure'
      node.properties = {...(id !== undefined && {id}), className: ['figure']}
      node.children = [element('div', 'graphic', image)]
      if (typeof title === 'string' && title !== '') {
        const caption = element('span', 'caption', {type: 'text', value: title})
        node.children.push({type: 'element', tagName: 'figcaption', properties: {}, children: [caption]})
      }
    })
  }
}

function loneImage({children}: Element): Element | undefined {
  const [first, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return first?.type === 'element' && first.tagName === 'img' && others.length === 0 ? first : undefined
}

function element(tagName: string, className: string, child: Element['children'][number]): Element {
  return {type: 'element', tagName, properties: {className: [className]}, children: [child]}
}
