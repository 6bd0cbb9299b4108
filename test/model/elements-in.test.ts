import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {elementsIn} from '../../build/model/elements-in.ts'

it('gives every element once, in reading order, and no text', () => {
  const trees = [h(null, [h('p', ['a', h('em', h('b', 'c'))]), h('hr')]), h('ul', h('li', 'd'))]

  expect(elementsIn(trees).map(({tagName}) => tagName)).toEqual(['p', 'em', 'b', 'hr', 'ul', 'li'])
})
