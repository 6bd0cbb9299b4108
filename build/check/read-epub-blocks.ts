import type {Element, ElementContent, Root} from 'xast'
import {headOf, isAddition, isCards} from './epub-additions.ts'
import type {EpubBlock} from './epub-facts.ts'
import {attributeOf, descendants, textOf} from './xml.ts'

/** Elements that are part of a line of text; every other begins a block. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var'.split(
    ' '
  )
)

/**
 * What a content document shows, piece by piece.
 *
 * Links back to the text (`doc-backlink`), and links to pictures, are left out: nobody typed them. Cards are
 * read as the table that they stand for.
 *
 * @param tree
 *   Content document.
 * @param resolve
 *   Name in the package of a picture that the document names.
 */
export function readBlocks(tree: Root, resolve: (source: string) => string): readonly EpubBlock[] {
  const blocks: EpubBlock[] = []
  let text = ''

  function flush(): void {
    if (text.trim() !== '') blocks.push({kind: 'text', text})
    text = ''
  }

  function walk(nodes: readonly ElementContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'cdata') text += node.value
      else if (node.type === 'element') element(node)
    }
  }

  function cells(cell: Element): void {
    flush()
    walk(cell.children)
    flush()
  }

  function element(node: Element): void {
    if (attributeOf(node, 'role') === 'doc-backlink' || isAddition(node)) return
    if (isCards(node)) for (const cell of headOf(node)) cells(cell)
    if (node.name === 'img') {
      flush()
      blocks.push({kind: 'picture', source: resolve(attributeOf(node, 'src') ?? '')})
    } else if (node.name === 'pre') {
      flush()
      blocks.push({kind: 'code', text: textOf(node)})
    } else if (inline.has(node.name) || node.name === 'wbr') {
      walk(node.children)
    } else {
      flush()
      walk(node.children)
      flush()
    }
  }

  for (const body of descendants(tree, 'body')) walk(body.children)
  flush()
  return blocks
}
