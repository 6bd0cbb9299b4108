import type {ElementContent, Root} from 'hast'
import {SKIP, visitElements} from '../model/visit-elements.ts'

/** Shorter code stays in one piece. */
const longest = 12

/**
 * Let long code in a line of text break after its separators.
 *
 * A path or a flag of forty characters that may not break leaves a line full
 * of gaps before it. (`wbr` is no character: what is copied stays the same.)
 */
export function softenCode(tree: Root): void {
  visitElements(tree, (node) => {
    if (node.tagName === 'pre' || node.tagName === 'svg') return SKIP
    if (node.tagName !== 'code') return
    node.children = node.children.flatMap((child) =>
      child.type === 'text' && child.value.length > longest ? broken(child.value) : [child]
    )
    return SKIP
  })
}

function broken(text: string): ElementContent[] {
  const pieces = text.split(/(?<=[\w)\]}"'][/.,=:_-]+)(?=[\w([{"'$])/)
  return pieces.flatMap((value, index): ElementContent[] => [
    ...(index > 0 ? [{type: 'element' as const, tagName: 'wbr', properties: {}, children: []}] : []),
    {type: 'text', value}
  ])
}
