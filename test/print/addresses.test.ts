import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {printAddresses} from '../../build/print/addresses.ts'

it('prints the address of a link behind its words, unless they are the address', () => {
  const tree = {
    type: 'root' as const,
    children: [
      h('p', h('a', {className: ['external'], href: 'https://istio.io/latest/'}, 'Istio'), '.'),
      h('p', h('a', {className: ['external'], href: 'https://linkerd.io/'}, 'https://linkerd.io')),
      h('p', h('a', {className: ['link'], href: '#x'}, 'x'))
    ]
  }
  printAddresses(tree)

  expect(tree.children.map(textOf)).toEqual(['Istio [istio.io/latest].', 'https://linkerd.io', 'x'])
})
