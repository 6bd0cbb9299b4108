import type {ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import type {Element, Root} from 'xast'
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
  if (tree.type === 'root') tidy(tree)
  // The only raw nodes are those that `tidy` makes: `toXast` makes none.
  return toXml(tree, {allowDangerousXml: true})
}

function tidy(parent: Root | Element): void {
  for (const [position, child] of parent.children.entries()) {
    if (child.type === 'text') child.value = child.value.replace(forbidden, '\ufffd')
    if (child.type !== 'element') continue

    if (child.attributes['xmlns'] === namespace) delete child.attributes['xmlns']
    for (const [name, value] of Object.entries(child.attributes)) {
      if (typeof value === 'string') child.attributes[name] = value.replace(forbidden, '\ufffd')
    }
    // Readers of EPUB 2, and those of Kindle, know this name only.
    if (child.attributes['lang'] != null) child.attributes['xml:lang'] = child.attributes['lang']
    tidy(child)
    if (voidElements.has(child.name)) {
      parent.children[position] = {type: 'raw', value: toXml(child, {closeEmptyElements: true})}
    }
  }
}
