import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {pageId} from '../model/generated-pages.ts'
import {isIndexGroup} from './classes.ts'
import type {ContentDocument} from './content-document.ts'

/**
 * Put a line of letters below the heading of an index, each of which leads to its group.
 *
 * On a phone the index of a large book is a hundred screens long, and no reader offers its letters.
 *
 * @param index
 *   A document; edited when it is an index of several groups.
 */
export function linkLetters({kind, children: [section]}: ContentDocument): void {
  if (kind !== 'index' || section?.type !== 'element') return
  const groups = section.children.filter(isIndexGroup)
  if (groups.length < 2) return

  const links = groups.map((group, position) => {
    const id = `${pageId('index')}-${position + 1}`
    group.properties['id'] = id
    const [letter] = group.children
    return h('a', {href: `#${id}`}, letter ? textOf({type: 'root', children: [letter]}) : '')
  })
  const line = h(
    'p.index-letters',
    links.flatMap((link, position) => (position === 0 ? [link] : [{type: 'text', value: ' '}, link]))
  )
  section.children.splice(section.children.findIndex(isIndexGroup), 0, line)
}
