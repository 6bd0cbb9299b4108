import type {PhrasingContent, Root} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'

/**
 * Recognise calls of footnotes whose definition is in another file of the chapter, or nowhere.
 *
 * Markdown leaves `[^a]` as text unless the same file defines it; whether any file of the chapter
 * does is known only when all of them are there.
 */
export default function remarkFootnotes() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[^')) return

      const offset = node.position?.start.offset ?? 0
      const source = String(file.value).slice(offset, node.position?.end.offset)
      // `\[^a]` is text on purpose; blank it, keeping the length.
      const unescaped = source.replace(/\\[\s\S]/g, '  ')

      const children: PhrasingContent[] = []
      let done = 0
      let searched = 0
      for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
        const [call, label = ''] = match
        const at = unescaped.indexOf(call, searched)
        if (at === -1) continue
        searched = at + call.length

        const before = node.value.slice(done, match.index)
        if (before) children.push({...node, value: before})
        const start = pointIn(source, at, node.position?.start)
        children.push({
          type: 'footnoteReference',
          identifier: label.toLowerCase(),
          label,
          ...(start && {position: {start, end: {...start, column: start.column + call.length}}})
        })
        done = match.index + call.length
      }
      if (children.length === 0) return

      if (done < node.value.length) children.push({...node, value: node.value.slice(done)})
      parent.children.splice(index, 1, ...children)
      return [SKIP, index + children.length]
    })
  }
}

function pointIn(source: string, at: number, start: {line: number; column: number} | undefined) {
  if (!start) return
  const lines = source.slice(0, at).split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? {line: start.line, column: start.column + at}
    : {line: start.line + lines.length - 1, column: last.length + 1}
}
