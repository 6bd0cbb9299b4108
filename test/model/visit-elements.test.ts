import type {Element} from 'hast'
import {h} from 'hastscript'
import {SKIP as OTHER_SKIP, visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import {EXIT, SKIP, visitElements} from '../../build/model/visit-elements.ts'

function tree() {
  return h(null, [
    h('section#a', ['x', h('p#b', [h('em#c', 'y'), 'z', h('em#d')])]),
    h('ul#e', [h('li#f', [h('b#g')]), h('li#h')]),
    h('p#i')
  ])
}

/** Ids in the order in which they were come by. */
function ids(decide: (node: Element, position: number | undefined, parent: Element | undefined) => unknown) {
  const [ours, theirs]: string[][] = [[], []]
  const [one, two] = [tree(), tree()]
  const elementOf = (parent: unknown) =>
    parent && (parent as Element).type === 'element' ? (parent as Element) : undefined
  visitElements(one, (node, position, parent) => {
    ours?.push(String(node.properties['id']))
    return decide(node, position, elementOf(parent)) as undefined
  })
  visit(two, 'element', (node, position, parent) => {
    theirs?.push(String(node.properties['id']))
    return decide(node, position, elementOf(parent)) as undefined
  })
  expect(one).toEqual(two)
  return {ours, theirs}
}

it.each([
  ['comes by all', () => undefined],
  ['skips what is in an element', ({tagName}: Element) => (tagName === 'p' ? SKIP : undefined)],
  ['stops', ({properties}: Element) => (properties['id'] === 'f' ? EXIT : undefined)],
  [
    'goes on where it is told',
    ({properties}: Element, position = 0, parent?: Element) => {
      if (properties['id'] !== 'c') return undefined
      parent?.children.splice(position, 1)
      return [OTHER_SKIP, position]
    }
  ],
  [
    'goes on with what took the place of an element',
    ({properties}: Element, position = 0, parent?: Element) => {
      if (properties['id'] === 'f') parent?.children.splice(position, 1, h('li#new'))
      return undefined
    }
  ],
  [
    'comes by what was put after an element',
    ({properties}: Element, position = 0, parent?: Element) => {
      if (properties['id'] === 'f') parent?.children.splice(position + 1, 0, h('li#new'))
      return undefined
    }
  ]
])('%s, as unist-util-visit does', (_, decide) => {
  const {ours, theirs} = ids(decide)
  expect(ours).toEqual(theirs)
})
