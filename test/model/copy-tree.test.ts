import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, it} from 'vitest'
import {copyTree} from '../../build/model/copy-tree.ts'

it('copies trees without sharing anything but places', () => {
  const tree = fromHtml('<p class="a b" id="x">c<!--d--><template><i>e</i></template></p>', {fragment: true})
  const copy = copyTree(tree)

  expect(toHtml(copy)).toBe(toHtml(tree))
  const [own, other] = [tree.children[0], copy.children[0]]
  if (own?.type !== 'element' || other?.type !== 'element') throw new Error('Expected elements')
  other.properties['className'] = Object.assign(other.properties['className'] ?? [], ['z'])
  expect(own.properties).toEqual({className: ['a', 'b'], id: 'x'})
  expect(other.position).toBe(own.position)
  expect(other.position).toBeDefined()
})
