import {h} from 'hastscript'
import {expect, it} from 'vitest'
import type {ContentDocument} from '../../build/epub/content-document.ts'
import {splitIndex} from '../../build/epub/split-index.ts'

const group = (letter: string) =>
  h('section.index-group', [h('h2.index-letter', letter), h('p', letter.repeat(100))])

const index: ContentDocument = {
  name: 'index.xhtml',
  title: '索引',
  division: 'backmatter',
  kind: 'index',
  children: [h('section.matter', {role: 'doc-index'}, [h('h1', '索引'), ...['A', 'B', 'C', 'D'].map(group)])]
}

it('cuts an index between letters, and names the pieces by theirs', () => {
  const documents = splitIndex(index, 500)

  expect(documents.map(({name, title}) => `${name} ${title}`)).toEqual([
    'index.xhtml 索引',
    'index-2.xhtml 索引 C–D'
  ])
  expect(documents.map(({children}) => children[0])).toEqual([
    h('section.matter', {role: 'doc-index'}, [h('h1', '索引'), group('A'), group('B')]),
    h('section.matter', {role: 'doc-index'}, [group('C'), group('D')])
  ])
})

it('makes pieces of about the same size', () => {
  expect(splitIndex(index, 700).map(({title}) => title)).toEqual(['索引', '索引 C–D'])
})

it('leaves a small index whole', () => {
  expect(splitIndex(index, 10_000)).toEqual([index])
})
