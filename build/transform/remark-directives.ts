import type {Root, RootContent, Text} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {alertKinds, alertMeant, blockKinds, leafDirectives, textDirectives} from './directive-names.ts'
import type {Directive} from './directive-nodes.ts'
import {generatedPlace} from './generated-place.ts'
import {error} from './messages.ts'
import {nearest} from './nearest.ts'

/**
 * Give back to the text what only looks like a directive, and report directives that do not exist.
 *
 * A colon before a word is ordinary in prose (`端口:8080`, `istio:proxy`, `12:30`), so a text
 * directive counts only when it has a label or attributes; the same is true of `## 网格:概述{#x}`,
 * whose braces belong to the heading. The content of an unknown directive is kept.
 *
 * `::sample-report`, `::platforms` and `::answers` hold the place of what is written there later.
 *
 * Errors: `directives/unknown`.
 */
export default function remarkDirectives() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, (node, index, parent) => {
      if (index === undefined || !parent) return

      if (node.type === 'textDirective') {
        const endsHeading = parent.type === 'heading' && index === parent.children.length - 1
        const raw = sourceOf(node, file)
        const bare = raw === `:${node.name}` || (endsHeading && node.children.length === 0)
        if (!bare && includes(textDirectives, node.name)) return

        if (!bare)
          unknown(node, textDirectives, file, `Write \`\\${raw}\` when it is not meant as a directive`)
        const text: Text = {type: 'text', value: raw}
        if (node.position) text.position = node.position
        parent.children.splice(index, 1, text)
        return [SKIP, index]
      }

      const place = node.type === 'leafDirective' && generatedPlace(node, file)
      if (place) {
        parent.children.splice(index, 1, place)
        return [SKIP, index]
      }

      const kinds = [...alertKinds, ...blockKinds]
      if (
        node.type === 'leafDirective' ||
        (node.type === 'containerDirective' && !includes(kinds, node.name))
      ) {
        const known = node.type === 'leafDirective' ? [...leafDirectives, ...kinds] : kinds
        unknown(
          node,
          known,
          file,
          'Write `:::note`, or leave out its two lines of colons: what stands between them is printed'
        )
        const content: RootContent[] =
          node.type === 'containerDirective'
            ? node.children.map((child) => withoutLabel(child))
            : [{type: 'paragraph', children: node.children}]
        parent.children.splice(index, 1, ...content)
        return [SKIP, index]
      }
      return
    })
  }
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

function sourceOf(node: Directive, file: VFile): string {
  return String(file.value).slice(node.position?.start.offset, node.position?.end.offset)
}

function withoutLabel<Node extends RootContent>(node: Node): Node {
  const {data, ...rest} = node
  // Nothing but `data` is left out, and that is optional on every node.
  return data && 'directiveLabel' in data ? (rest as Node) : node
}

function unknown(node: Directive, known: readonly string[], file: VFile, otherwise: string): void {
  const colons = {textDirective: ':', leafDirective: '::', containerDirective: ':::'}[node.type]
  const alert = node.type === 'containerDirective' ? alertMeant(node.name) : undefined
  const guess = alert ?? nearest(node.name, known)
  error(file, {
    rule: 'directives/unknown',
    place: node.position,
    message: `Unexpected directive \`${colons}${node.name}\`, expected ${known.map((name) => `\`${name}\``).join(', ')}`,
    hint: guess ? `Did you mean \`${guess}\`?` : otherwise
  })
}
