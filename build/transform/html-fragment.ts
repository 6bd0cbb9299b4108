import type {Element, ElementContent, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {sanitize} from 'hast-util-sanitize'
import {toString as textOf} from 'hast-util-to-string'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {elementsIn} from '../model/elements-in.ts'
import {maxDepth} from '../parse/limit-depth.ts'
import {anchorId} from './attributes.ts'
import {cosmetic, dropped, flowSchema, phrasingSchema, transparent} from './html-allowed.ts'
import {error, warning} from './messages.ts'

/**
 * Read a piece of raw HTML by the allow-list.
 *
 * @param html
 *   Piece, as it stands in the manuscript.
 * @param start
 *   Where it begins, so that what is left out can be reported at its place.
 * @param inline
 *   Whether it stands in a line of text, where blocks cannot be.
 * @param file
 *   Is told what is left out (`html/not-allowed`, `html/ignored`,
 *   `html/too-deep`, `attributes/bad-id`), and of pictures without words
 *   (`figures/no-alt`).
 * @returns
 *   Elements that may stay, with places in the file.
 */
export function readHtml(
  html: string,
  start: Point | undefined,
  inline: boolean,
  file: VFile
): readonly ElementContent[] {
  // The parser and everything after it are recursive; so many tags are no manuscript.
  if (depthOf(html) > maxDepth) {
    error(file, {
      rule: 'html/too-deep',
      place: start,
      message: `Unexpected nesting of more than ${maxDepth} tags, expected Markdown`
    })
    return []
  }
  const fragment = fromHtml(html, {fragment: true})
  moveTo(start, fragment)

  const schema = inline ? phrasingSchema : flowSchema
  if (/^\s*<!--/.test(html) && !html.includes('-->')) {
    error(file, {
      rule: 'html/not-allowed',
      place: start,
      message: 'Unexpected end of the file in a comment, expected `-->`',
      hint: 'Close the comment with `-->`'
    })
  }
  visit(fragment, 'element', (node) => {
    nameAnchor(node)
    checkId(node, file)
    captionImage(node)
    report(node, schema.tagNames ?? [], schema.attributes ?? {}, file)
    emphasiseSummary(node)
  })

  const clean = sanitize(fragment, schema)
  // The fragment of a fragment is a root without a doctype, which the allow-list has no place for.
  return (clean.type === 'root' ? clean.children : [clean]) as ElementContent[]
}

/** `<a name="x">` is how anchors were written before every element could have an id. */
function nameAnchor({tagName, properties}: Element): void {
  const {name} = properties
  if (tagName !== 'a' || typeof name !== 'string') return
  delete properties['name']
  properties['id'] ??= name
}

function checkId(node: Element, file: VFile): void {
  const {id, href} = node.properties
  if (typeof id !== 'string' || anchorId(id, node.position, file) !== undefined) return
  delete node.properties['id']
  // Otherwise it would be a link that leads nowhere.
  if (node.tagName === 'a' && href === undefined) node.tagName = 'span'
}

/** The words below a picture are its caption, as the title of an image of Markdown is. */
function captionImage(node: Element): void {
  if (node.tagName !== 'figure') return
  const inside = elementsIn([node])
  const [image, second] = inside.filter(({tagName}) => tagName === 'img')
  const caption = inside.find(({tagName}) => tagName === 'figcaption')
  if (!image || second || !caption) return

  image.properties['title'] = textOf(caption).trim()
  image.properties['id'] ??= node.properties['id']
  caption.children = []
}

/** Elements without an end, or whose end may be left out and is found by the parser. */
const endless = /^(?:br|hr|img|col|input|wbr|p|li|d[dt]|t[dhr]|thead|tbody|tfoot)$/i

/**
 * The first element that a piece of raw HTML opens and does not end, unless its content stays without it.
 *
 * @returns
 *   Its name, in small letters.
 */
export function unclosedIn(html: string): string | undefined {
  const open: string[] = []
  const tags = html.replace(/<!--.*?(?:-->|$)/gs, '').matchAll(/<(\/?)([A-Za-z][\w-]*)[^<>]*?(\/?)>/g)
  for (const [, end, name = '', selfClosed] of tags) {
    if (selfClosed) continue
    const tagName = name.toLowerCase()
    if (endless.test(tagName)) continue
    if (!end) open.push(tagName)
    else if (open.includes(tagName)) open.splice(open.lastIndexOf(tagName))
  }
  return open.find((tagName) => !transparent.has(tagName) && !dropped.has(tagName))
}

/** How many tags are open at most, whatever they are. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([A-Za-z][\w-]*)/g)) {
    if (endless.test(name)) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function report(
  node: Element,
  tagNames: readonly string[],
  attributes: Readonly<Record<string, readonly unknown[]>>,
  file: VFile
): void {
  const {tagName, position} = node
  if (transparent.has(tagName)) {
    reportDangerous(node, file)
    return
  }
  if (!tagNames.includes(tagName)) {
    error(file, {
      rule: 'html/not-allowed',
      place: position,
      message: `Unexpected element \`<${tagName}>\`, expected Markdown or one of the elements that a book may use`,
      hint: /^h[1-6]$/.test(tagName)
        ? `Write \`${'#'.repeat(Number(tagName.slice(1)))} …\``
        : dropped.has(tagName)
          ? 'Leave it out; a picture goes into a file: `![…](figures/x.svg)`'
          : 'Write its content alone; write `\\<` for a less-than sign'
    })
    return
  }

  if (tagName === 'img' && !node.properties['alt']) {
    warning(file, {
      rule: 'figures/no-alt',
      place: position,
      message: 'Unexpected image without alternative text, expected words for those who cannot see it',
      hint: `Describe what the picture shows: \`<img src="${node.properties['src'] ?? ''}" alt="A request passes two proxies">\``
    })
  }

  const allowed = [...(attributes['*'] ?? []), ...(attributes[tagName] ?? [])]
  for (const name of Object.keys(node.properties)) {
    if (allowed.includes(name)) continue
    if (cosmetic.has(name)) {
      warning(file, {
        rule: 'html/ignored',
        place: position,
        message: `Unexpected attribute \`${written(name)}\` of \`<${tagName}>\`, expected none: the book’s design decides the look`
      })
    } else notAllowed(name, node, file)
  }
}

/** Boxes go, and their attributes with them; what would run or draw is worth a word. */
function reportDangerous(node: Element, file: VFile): void {
  for (const name of Object.keys(node.properties)) {
    if (/^on|^style$/.test(name)) notAllowed(name, node, file)
  }
}

function notAllowed(name: string, {tagName, position}: Element, file: VFile): void {
  error(file, {
    rule: 'html/not-allowed',
    place: position,
    message: `Unexpected attribute \`${written(name)}\` of \`<${tagName}>\`, expected none of that name`,
    hint: `Leave out \`${written(name)}\``
  })
}

/** Name of an attribute in HTML, from that of the property in hast. */
function written(name: string): string {
  return name === 'className' ? 'class' : name.toLowerCase()
}

/** The line that a closed `<details>` shows is a paragraph of its own in a book. */
function emphasiseSummary(node: Element): void {
  if (node.tagName !== 'summary') return
  node.tagName = 'p'
  node.properties = {}
  node.children = [{type: 'element', tagName: 'strong', properties: {}, children: node.children}]
}

/** Count lines and columns from where the piece stands in its file. */
function moveTo(start: Point | undefined, fragment: Root): void {
  visit(fragment, (node) => {
    const {position} = node
    if (!position) return
    if (!start) delete node.position
    else node.position = {start: moved(position.start, start), end: moved(position.end, start)}
  })
}

function moved({line, column}: Point, start: Point): Point {
  return {
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column
  }
}
