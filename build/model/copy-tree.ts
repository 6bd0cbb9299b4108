import type {Element, Properties, Root, RootContent} from 'hast'

/**
 * Copy a tree of a book, to be edited.
 *
 * It is what `structuredClone` does, in a tenth of its time.
 *
 * @param tree
 *   Read, not edited; the copy shares nothing with it but places in the manuscript, which nobody edits.
 */
export function copyTree({children}: Root): Root {
  return {type: 'root', children: copyNodes(children)}
}

/** Copy some nodes, as `copyTree` does. */
export function copyNodes<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  // A copy is of the type of its original.
  return nodes.map((node) => copyOf(node) as Node)
}

function copyOf(node: RootContent): RootContent {
  if (node.type === 'text') return {type: 'text', value: node.value}
  if (node.type === 'comment') return {type: 'comment', value: node.value}
  if (node.type !== 'element') return {...node}
  const {tagName, content, position} = node
  const copy: Element = {
    type: 'element',
    tagName,
    properties: copyProperties(node.properties),
    children: copyNodes(node.children)
  }
  if (position) copy.position = position
  if (content) copy.content = copyTree(content)
  return copy
}

function copyProperties(properties: Properties): Properties {
  const copy: Properties = {}
  for (const name in properties) {
    const value = properties[name]
    copy[name] = Array.isArray(value) ? [...value] : value
  }
  return copy
}
