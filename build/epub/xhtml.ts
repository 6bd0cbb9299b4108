import type {ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Nodes} from 'xast'
import {toXml} from 'xast-util-to-xml'

const namespace = 'http://www.w3.org/1999/xhtml'

/** Elements that HTML writes without an end tag; only these may be `<br/>` in XHTML. */
const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr'
])

/** Everything but the `Char` of XML 1.0: terminal output in listings has some, and references do not help. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/**
 * Write nodes as XHTML, in the syntax that HTML parsers read alike.
 *
 * Some readers parse content documents as HTML, where `<span/>` never ends, so only void elements close
 * themselves. Characters that XML 1.0 forbids become U+FFFD.
 *
 * @param nodes
 *   Children of a `<body>`, or of any element of one.
 * @returns
 *   XHTML without declarations of the XHTML namespace: the template declares it once.
 */
export function toXhtml(nodes: readonly ElementContent[]): string {
  const tree = toXast({type: 'root', children: [...nodes]}, {space: 'html'})
  tidy(tree)
  return toXml(tree, {closeEmptyElements: true})
}

function tidy(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(forbidden, '\ufffd')
  if (node.type === 'element') {
    if (node.attributes['xmlns'] === namespace) delete node.attributes['xmlns']
    for (const [name, value] of Object.entries(node.attributes)) {
      if (typeof value === 'string') node.attributes[name] = value.replace(forbidden, '\ufffd')
    }
    if (node.children.length === 0 && !voidElements.has(node.name))
      node.children.push({type: 'text', value: ''})
  }
  if ('children' in node) for (const child of node.children) tidy(child)
}
