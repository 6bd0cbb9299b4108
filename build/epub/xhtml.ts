import type {ElementContent} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {htmlVoidElements} from 'html-void-elements'
import type {Element, RootContent} from 'xast'
import {toXml} from 'xast-util-to-xml'

const namespace = 'http://www.w3.org/1999/xhtml'

/** Elements that HTML writes without an end tag; only these may be `<br/>` in XHTML. */
const voidElements: ReadonlySet<string> = new Set(htmlVoidElements)

/** Everything but the `Char` of XML 1.0: terminal output in listings has some, and references do not help. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Found where something may have to be written otherwise: in one text of a hundred. */
const suspicious = /[^\t\n\r\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d-\ud7ff\ue000-\ufffd]/

/** As `xast-util-to-xml` writes them. */
const references: Readonly<Record<string, string>> = {'&': '&#x26;', '<': '&#x3C;', '"': '&#x22;'}

/**
 * Write nodes as XHTML, in the syntax that HTML parsers read alike.
 *
 * Some readers parse content documents as HTML, where `<span/>` never ends, so only void elements close
 * themselves. Characters that XML 1.0 forbids become U+FFFD. A `<` always begins a tag or a comment.
 *
 * `xast-util-to-xml` does not know void elements, and makes a regular expression for each attribute; it
 * writes what is neither element nor text.
 *
 * @param nodes
 *   Children of a `<body>`, or of any element of one.
 * @returns
 *   XHTML without declarations of the XHTML namespace: the template declares it once.
 */
export function toXhtml(nodes: readonly ElementContent[]): string {
  const tree = toXast({type: 'root', children: [...nodes]}, {space: 'html'})
  return tree.type === 'root' ? written(tree.children) : ''
}

/**
 * Write the value of an attribute, as `toXhtml` does.
 *
 * @returns
 *   What stands between its quotes.
 */
export function attributeValue(value: string): string {
  return suspicious.test(value) ? safe(value).replaceAll(/[&<"]/g, (sign) => references[sign] ?? sign) : value
}

function written(nodes: readonly RootContent[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += writtenText(node.value)
    else text += node.type === 'element' ? writtenElement(node) : toXml(node)
  }
  return text
}

function writtenText(value: string): string {
  return suspicious.test(value) ? safe(value).replaceAll(/[&<]/g, (sign) => references[sign] ?? sign) : value
}

function safe(value: string): string {
  return value.replace(forbidden, '\ufffd')
}

function writtenElement({name, attributes, children}: Element): string {
  // Readers of EPUB 2, and those of Kindle, know this name only.
  if (attributes['lang'] != null) attributes['xml:lang'] = attributes['lang']
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value == null || (key === 'xmlns' && value === namespace)) continue
    tag += ` ${key}="${attributeValue(value)}"`
  }
  if (children.length === 0 && voidElements.has(name)) return `${tag} />`
  return `${tag}>${written(children)}</${name}>`
}
