import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {classesOf} from './classes.ts'
import type {ContentDocument} from './content-document.ts'
import {toXhtml} from './xhtml.ts'

/**
 * Cut an index that is too large between two letters.
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

  const pieces: Element['children'][] = []
  let size = 0
  for (const child of section.children) {
    const bytes = Buffer.byteLength(toXhtml([child]))
    const last = pieces.at(-1)
    if (last && (!isGroup(child) || !last.some(isGroup) || size + bytes <= limit)) {
      last.push(child)
      size += bytes
    } else {
      pieces.push([child])
      size = bytes
    }
  }

  return pieces.map((children, position) => ({
    ...index,
    name: position === 0 ? index.name : index.name.replace('.', `-${position + 1}.`),
    title: position === 0 ? index.title : `${index.title} ${lettersOf(children)}`,
    children: [{...section, children}]
  }))
}

function isGroup(node: Element['children'][number]): node is Element {
  return node.type === 'element' && classesOf(node).includes('index-group')
}

function lettersOf(children: Element['children']): string {
  const letters = children
    .filter(isGroup)
    .map(({children: [letter]}) => (letter ? textOf({type: 'root', children: [letter]}) : ''))
  return [...new Set([letters.at(0), letters.at(-1)])].join('–')
}
