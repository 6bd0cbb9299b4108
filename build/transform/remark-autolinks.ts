import type {Link, PhrasingContent, Root} from 'mdast'
import type {Point} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {syntax} from '../parse/syntax.ts'

/**
 * End a bare address at the first character that is not ASCII, and at a footnote `[^a]`.
 *
 * GFM lets an address run on to the next space, which swallows the rest of a Chinese sentence
 * (`见https://istio.io，其中`). What follows is parsed again, so that `**` in it still works.
 * Addresses in `<…>` and in `[…](…)` stay as written.
 */
export default function remarkAutolinks() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'link', (node, index, parent) => {
      if (!parent || index === undefined || !node.position) return

      const {start, end} = node.position
      const source = String(file.value).slice(start.offset, end.offset)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: “not ASCII” is what is looked for
      const cut = /^[[<]/.test(source) ? -1 : source.search(/[^\x00-\x7F]|\[\^/)
      if (cut === -1) return

      const address = withoutTrail(source.slice(0, cut))
      const split: Point = {line: start.line, column: start.column + address.length}
      if (start.offset !== undefined) split.offset = start.offset + address.length

      const link: Link = {
        ...node,
        url: node.url.slice(0, node.url.length - (source.length - address.length)),
        children: [{type: 'text', value: address, position: {start, end: split}}],
        position: {start, end: split}
      }
      const rest = parseFrom(source.slice(address.length), split)
      parent.children.splice(index, 1, link, ...rest)
      return [SKIP, index + 1]
    })
  }
}

/** GFM's own rule for the end of an address, which it applied only to the end of the sentence. */
function withoutTrail(address: string): string {
  const shorter = address.replace(/[?!.,:*_~'"]+$/, '')
  const opened = shorter.split('(').length
  const closed = shorter.split(')').length
  if (shorter.endsWith(')') && closed > opened) return withoutTrail(shorter.slice(0, -1))
  return shorter
}

/** Parse text in the middle of a line, with places that count from there. */
function parseFrom(text: string, start: Point): readonly PhrasingContent[] {
  const [paragraph] = syntax.parse(text).children
  if (paragraph?.type !== 'paragraph') return [{type: 'text', value: text, position: {start, end: start}}]

  visit(paragraph, ({position}) => {
    // A bare address has no line ending in it, so neither has the rest.
    for (const point of position ? [position.start, position.end] : []) {
      point.line = start.line
      point.column += start.column - 1
      if (point.offset !== undefined) point.offset += start.offset ?? 0
    }
  })
  return paragraph.children
}
