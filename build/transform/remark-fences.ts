import type {Root, Text} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {alertKinds, alertMeant, blockKinds} from './directive-names.ts'
import type {ContainerDirective} from './directive-nodes.ts'
import {error} from './messages.ts'

/**
 * Report fences, of blocks and of code, that do not do what their author meant.
 *
 * Changes nothing. Errors: `directives/unclosed` and `code/unclosed` for what runs on to the end of
 * what it stands in, `directives/stray-fence` for a `:::` that closes nothing, `directives/malformed`
 * for `:::note 标题`, which is text to Markdown. A `:::` left over by one of these is not reported.
 */
export default function remarkFences() {
  return (tree: Root, file: VFile): undefined => {
    const text = String(file.value)
    // How many closing fences are to be expected because of what was reported.
    let leftOver = 0

    visit(tree, (node) => {
      const source = text.slice(node.position?.start.offset, node.position?.end.offset)
      if (node.type === 'containerDirective') {
        if (reportUnclosedBlock(node, source, file)) leftOver++
      } else if (node.type === 'code') {
        reportUnclosedCode(node.position?.start, source, file)
      } else if (node.type === 'paragraph') {
        // Only in its own text: in a code span colons are code.
        for (const child of node.children) {
          if (child.type !== 'text') continue
          for (const {place, line} of colonLines(child, text)) {
            const closing = /^:+$/.test(line)
            if (!closing) reportMalformed(line, place, file)
            else if (leftOver === 0) reportStray(line, place, file)
            leftOver = Math.max(0, leftOver + (closing ? -1 : 1))
          }
        }
      }
    })
  }
}

function reportUnclosedBlock(node: ContainerDirective, source: string, file: VFile): boolean {
  const fence = /^:+/.exec(source)?.[0] ?? ':::'
  if (closes(source, fence)) return false
  error(file, {
    rule: 'directives/unclosed',
    place: node.position?.start,
    message: `Unexpected end of the text, expected \`${fence}\` to close \`${node.name}\``,
    hint: `Write \`${fence}\` on a line of its own after the block; a block around it needs more colons: \`:${fence}\``
  })
  return true
}

function reportUnclosedCode(place: Point | undefined, source: string, file: VFile): void {
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0]
  if (fence === undefined || closes(source, fence)) return
  error(file, {
    rule: 'code/unclosed',
    place,
    message: 'Unexpected end of the code, expected a closing fence',
    hint: `Write ${fence} on a line of its own after the last line of code`
  })
}

/** Whether the last line of a node is its closing fence, perhaps after `>` of a quotation. */
function closes(source: string, fence: string): boolean {
  const lines = source.split('\n')
  const last = lines.length > 1 ? /^[\s>]*([:`~]{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1] : undefined
  return last?.startsWith(fence) ?? false
}

/** Lines of a text that begin with three colons, as written, with their places. */
function colonLines({position}: Text, text: string): ReadonlyArray<{place: Point; line: string}> {
  if (!position) return []
  const {start, end} = position
  // What stands before the text in its first line may be a quotation mark, and may be a word.
  const first = text.lastIndexOf('\n', (start.offset ?? 0) - 1) + 1

  return text
    .slice(first, end.offset)
    .split('\n')
    .flatMap((raw, index) => {
      const line = /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*(:{3,}.*)$/.exec(raw)?.[1]
      const column = line === undefined ? 0 : raw.length - line.length + 1
      if (line === undefined || (index === 0 && column < start.column)) return []
      return [{place: {line: start.line + index, column}, line: line.trim()}]
    })
}

function reportStray(line: string, place: Point, file: VFile): void {
  error(file, {
    rule: 'directives/stray-fence',
    place,
    message: `Unexpected \`${line}\`, expected an open block before it`,
    hint: `Give the block around it more colons than those inside: \`:${line}\``
  })
}

function reportMalformed(line: string, place: Point, file: VFile): void {
  const [, colons = '', name = '', title = ''] = /^(:+)\s*([^\s[{]*)\s*(.*)$/.exec(line) ?? []
  error(file, {
    rule: 'directives/malformed',
    place,
    message: `Unexpected \`${line}\`, expected the name of a block with its title in brackets`,
    hint: `Write \`${colons}${isKnown(name) ? name : (alertMeant(name) ?? 'note')}${/^[^[{]/.test(title) ? `[${title}]` : title}\``
  })
}

function isKnown(name: string): boolean {
  return [...alertKinds, ...blockKinds].some((one) => one === name)
}
