import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {ContainerDirective} from './directive-nodes.ts'
import {error} from './messages.ts'

/**
 * Report fences, of blocks and of code, that do not do what their author meant.
 *
 * Changes nothing. Errors: `directives/unclosed` and `code/unclosed` for what runs on to the end of
 * the file, `directives/stray-fence` for a `:::` that closes nothing, `directives/malformed` for
 * `:::note 标题`, which is text to Markdown.
 */
export default function remarkFences() {
  return (tree: Root, file: VFile): undefined => {
    const text = String(file.value)
    const sourceOf = (node: {position?: ContainerDirective['position']}): string =>
      text.slice(node.position?.start.offset, node.position?.end.offset)

    visit(tree, (node) => {
      if (node.type === 'containerDirective') reportUnclosedBlock(node, sourceOf(node), file)
      else if (node.type === 'code') {
        const source = sourceOf(node)
        const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0]
        if (fence === undefined || closes(source, fence)) return
        error(file, {
          rule: 'code/unclosed',
          place: node.position?.start,
          message: `Unexpected end of the file, expected \`${fence}\` after the code`,
          hint: `Write \`${fence}\` on a line of its own after the last line of code`
        })
      } else if (node.type === 'paragraph') {
        // Only in its own text: in a code span colons are code.
        for (const child of node.children) {
          if (child.type !== 'text' || !child.position) continue
          reportFencesIn(sourceOf(child), child.position.start, file)
        }
      }
    })
  }
}

function reportUnclosedBlock(node: ContainerDirective, source: string, file: VFile): void {
  const fence = /^:+/.exec(source)?.[0] ?? ':::'
  if (closes(source, fence)) return
  error(file, {
    rule: 'directives/unclosed',
    place: node.position?.start,
    message: `Unexpected end of the text, expected \`${fence}\` to close \`${node.name}\``,
    hint: `Write \`${fence}\` on a line of its own after the block; a block around another needs more colons: \`:::${fence}\``
  })
}

/** Whether the last line of a node is its closing fence, perhaps after `>` of a quotation. */
function closes(source: string, fence: string): boolean {
  const lines = source.split('\n')
  const last = lines.length > 1 ? /^[\s>]*([:`~]{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] : undefined
  return last?.startsWith(fence) ?? false
}

function reportFencesIn(source: string, start: {line: number; column: number}, file: VFile): void {
  for (const [index, line] of source.split('\n').entries()) {
    const match = /^[\s>]*(:{3,})\s*([^\s[{]*)\s*(.*)$/.exec(line)
    if (!match || (index === 0 && start.column > 1 && !/^:/.test(line))) continue

    const [, colons = '', name = '', title = ''] = match
    const place = {line: start.line + index, column: index === 0 ? start.column : line.indexOf(':') + 1}
    if (name === '' && title === '') {
      error(file, {
        rule: 'directives/stray-fence',
        place,
        message: `Unexpected \`${colons}\`, expected an open block before it`,
        hint: `Give the block around it more colons than those inside: \`:${colons}\``
      })
    } else {
      error(file, {
        rule: 'directives/malformed',
        place,
        message: `Unexpected \`${line.trim()}\`, expected the name of a block with its title in brackets`,
        hint:
          title && !/^[[{]/.test(title)
            ? `Write \`${colons}${name}[${title}]\``
            : `Write \`${colons}${name || 'note'}\``
      })
    }
  }
}
