import type {Element, Nodes} from 'xast'

/**
 * Elements of a name, at any depth.
 *
 * @param node
 *   Where to look.
 * @param name
 *   Name as written, prefix included; `*` for every element.
 * @returns
 *   In document order.
 */
export function descendants(node: Nodes, name: string): readonly Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) =>
    child.type === 'element' && (name === '*' || child.name === name)
      ? [child, ...descendants(child, name)]
      : descendants(child, name)
  )
}

/**
 * Child elements.
 *
 * @param node
 *   Where to look.
 * @returns
 *   In document order.
 */
export function childrenOf(node: Element): readonly Element[] {
  return node.children.filter((child) => child.type === 'element')
}

/**
 * Value of an attribute.
 *
 * @param element
 *   Where to look.
 * @param name
 *   Name as written, prefix included.
 * @returns
 *   The value, `undefined` when element or attribute is missing.
 */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name] ?? undefined
}

/**
 * Text of a node, at any depth.
 *
 * @param node
 *   Any node.
 * @returns
 *   Text and character data, nothing trimmed.
 */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
