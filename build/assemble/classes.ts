import type {Element, ElementContent} from 'hast'

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  const {className} = element.properties
  return Array.isArray(className) && className.includes(name)
}

/** The first child that is an element with a class. */
export function childWithClass(parent: Element, name: string): Element | undefined {
  return parent.children.find((child): child is Element => child.type === 'element' && hasClass(child, name))
}

/** A `span` with a class, around text or other content. */
export function span(className: string, content: string | ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {className: [className]},
    children: typeof content === 'string' ? [{type: 'text', value: content}] : content
  }
}
