import type {Emphasis, PhrasingContent, Root, Text} from 'mdast'
import type {Position} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type Citation, citationElement, citationsIn} from './citations.ts'
import {error} from './messages.ts'
import {pointIn} from './point-in.ts'

/**
 * Turn `[@id]`, `[@a; @b]` and `[@id, 第 3 节]` into citations.
 *
 * Which sources there are is known when the book is assembled. `\[@id]` is text.
 *
 * Errors: `citations/malformed` for brackets that begin like a citation; they stay text.
 */
export default function remarkCitations() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[@')) return

      const children: PhrasingContent[] = []
      let done = 0
      for (const {citation, position} of placedCitations(node, file)) {
        if (!citation.items) {
          error(file, malformed(citation, position))
          continue
        }
        if (citation.index > done) children.push({...node, value: node.value.slice(done, citation.index)})
        children.push(nodeOf(citation.items, position))
        done = citation.index + citation.source.length
      }
      if (children.length === 0) return

      if (done < node.value.length) children.push({...node, value: node.value.slice(done)})
      parent.children.splice(index, 1, ...children)
      return [SKIP, index + children.length]
    })
  }
}

function nodeOf(items: NonNullable<Citation['items']>, position: Position | undefined): Emphasis {
  const {tagName, properties, children} = citationElement(items, position)
  return {
    type: 'emphasis',
    children: [],
    data: {hName: tagName, hProperties: properties, hChildren: children},
    ...(position && {position})
  }
}

interface PlacedCitation {
  readonly citation: Citation
  readonly position: Position | undefined
}

/** Citations with their places, without those that are escaped. */
function placedCitations(node: Text, file: VFile): readonly PlacedCitation[] {
  const start = node.position?.start
  // The caption of a figure is an attribute, and has no place of its own.
  if (!start) return citationsIn(node.value).map((citation) => ({citation, position: undefined}))

  const source = String(file.value).slice(start.offset, node.position?.end.offset)
  // Every opening of the text is one of the source, in the same order.
  const openings = [...source.matchAll(/(\\*)\[@/g)]
  return citationsIn(node.value).flatMap((citation): readonly PlacedCitation[] => {
    const opening = openings[node.value.slice(0, citation.index).split('[@').length - 1]
    const escapes = opening?.[1]?.length ?? 0
    if (!opening || escapes % 2 === 1) return []
    const at = opening.index + escapes
    const end = source.indexOf(']', at) + 1
    return [{citation, position: {start: pointIn(source, at, start), end: pointIn(source, end, start)}}]
  })
}

function malformed({source}: Citation, place: Position | undefined) {
  return {
    rule: 'citations/malformed' as const,
    place,
    message: `Unexpected \`${source}\`, expected \`[@id]\`, \`[@a; @b]\` or \`[@id, 第 3 节]\``,
    hint: /[,，]\s*@/.test(source)
      ? `Put semicolons between sources: \`${source.replace(/\s*[,，]\s*@/g, '; @')}\``
      : `Write \`\\${source}\` when no source is meant`
  }
}
