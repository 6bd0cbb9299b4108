import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isIndexGroup} from './classes.ts'
import type {ContentDocument} from './content-document.ts'
import {toXhtml} from './xhtml.ts'

/**
 * Cut an index that is too large between letters, into pieces of about the same size.
 *
 * @param index
 *   A document; one that is no index, or small enough, stays whole.
 * @param limit
 *   Most bytes of a document.
 * @returns
 *   One or more documents: the first has the heading, the others are named and titled by their letters
 *   (`index-2.xhtml`, `索引 L–Z`).
 */
export function splitIndex(index: ContentDocument, limit: number): readonly ContentDocument[] {
  const [section] = index.children
  if (index.kind !== 'index' || section?.type !== 'element') return [index]

  const sizes = section.children.map((child) => Buffer.byteLength(toXhtml([child])))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const share = total / Math.ceil(total / limit)
  const pieces: Element['children'][] = []
  let before = 0
  for (const [position, child] of section.children.entries()) {
    const last = pieces.at(-1)
    const size = sizes[position] ?? 0
    const isNext = isIndexGroup(child) && before + size / 2 > share * pieces.length
    if (last && !(isNext && last.some(isIndexGroup))) last.push(child)
    else pieces.push([child])
    before += size
  }

  return pieces.map((children, position) => ({
    ...index,
    name: position === 0 ? index.name : index.name.replace('.', `-${position + 1}.`),
    title: position === 0 ? index.title : `${index.title} ${lettersOf(children)}`,
    children: [{...section, children}]
  }))
}

function lettersOf(children: Element['children']): string {
  const letters = children
    .filter(isIndexGroup)
    .map(({children: [letter]}) => (letter ? textOf({type: 'root', children: [letter]}) : ''))
  return [...new Set([letters.at(0), letters.at(-1)])].join('–')
}
