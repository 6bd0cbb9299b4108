import type {Element} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {Book, IndexEntry, Part} from '../../build/model/book.ts'
import {
  anchor,
  call,
  captioned,
  chapter,
  footnote,
  heading,
  manuscript,
  mark,
  markElement,
  part,
  xref
} from '../support/chapters.ts'
import {said} from '../support/said.ts'

/** Every construct that has an id, the same in every chapter. */
function everything(id: string, role: 'front' | 'body' | 'appendix') {
  return chapter(id, [], {
    role,
    parts: [
      part(
        `${id}/index.md`,
        [
          heading(1, '概述'),
          heading(2, '背景'),
          heading(4, '深处'),
          captioned('figure', '架构'),
          h('figure.listing', [
            h('figcaption', h('span.caption', '配置')),
            h('pre', h('a.callout', {id: 'co-ref-1', href: '#co-1'}, '①')),
            h('ol.callouts', h('li#co-1', '说明'))
          ]),
          h('p', [markElement('ix-1'), markElement('ix-2'), call('a')])
        ],
        {
          footnotes: [footnote('a', [h('p', [markElement('ix-3', '注'), xref('#preface')])], 2)],
          indexMarks: [
            mark('重试', 'ix-1', {range: 'start'}),
            mark('重试', 'ix-2', {range: 'end'}),
            mark('注', 'ix-3')
          ]
        }
      ),
      part(`${id}/more.md`, [heading(2, '背景'), h('p', [call('b'), call('a', '-2')])], {
        footnotes: [footnote('b', [h('p', '乙')])]
      })
    ]
  })
}

function whole(): Book {
  const {value, diagnostics} = assemble(manuscript({glossary: '- {term: 重试, definition: 再来一次}'}), [
    everything('preface', 'front'),
    everything('one', 'body'),
    everything('two', 'body'),
    everything('ap', 'appendix')
  ])
  expect(said(diagnostics)).toBe('nothing\n')
  return value
}

function parts(book: Book): readonly Part[] {
  return book.chapters.flatMap((one) => one.parts)
}

function elements({tree, footnotes}: Part): readonly Element[] {
  const found: Element[] = []
  const add = (element: Element) => void found.push(element)
  visit(tree, 'element', add)
  for (const {children} of footnotes) visit({type: 'root', children: [...children]}, 'element', add)
  return found
}

function ids(book: Book): readonly string[] {
  return parts(book).flatMap((one) => [
    ...elements(one).flatMap(({properties}) =>
      properties['id'] === undefined ? [] : [String(properties['id'])]
    ),
    ...one.footnotes.map(({id}) => id)
  ])
}

it('makes every id unique in a book whose chapters are all alike', () => {
  const found = ids(whole())

  expect(found.length).toBeGreaterThan(50)
  expect(new Set(found).size).toBe(found.length)
})

it('makes ids that are short and ASCII', () => {
  for (const id of ids(whole())) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9._-]*$/)
})

it('has a target for every id, and every link leads to one', () => {
  const book = whole()
  const hrefs = parts(book)
    .flatMap(elements)
    .flatMap(({properties: {href}}) => (href ? [String(href)] : []))

  for (const id of ids(book)) expect(book.targets.has(anchor(id)), id).toBe(true)
  expect(hrefs.length).toBeGreaterThan(15)
  for (const href of hrefs) expect(book.targets.has(anchor(href.slice(1))), href).toBe(true)
})

it('has an element for every anchor that the index, the notes and the contents name', () => {
  const book = whole()
  const there = new Set(ids(book))
  const entries = (list: readonly IndexEntry[]): readonly IndexEntry[] =>
    list.flatMap((entry) => [entry, ...entries(entry.entries)])
  const named = [
    ...entries(book.index.flatMap((group) => group.entries)).flatMap(({locators}) =>
      locators.flatMap(({start, end}) => (end === undefined ? [start] : [start, end]))
    ),
    ...parts(book).flatMap(({indexMarks}) => indexMarks.map((one) => one.anchor)),
    ...parts(book).flatMap(({footnotes}) => footnotes.flatMap(({callers}) => callers)),
    ...book.contents.flatMap(({target, children}) => [target, ...children.map((child) => child.target)]),
    ...book.lists.listing.map(({target}) => target)
  ]

  expect(named.length).toBeGreaterThan(30)
  for (const id of named) expect(there.has(id), id).toBe(true)
})

it('puts the number or id of the chapter into the ids of marks, notes and callouts', () => {
  const [preface, one] = whole().chapters

  expect(one?.parts[0]?.indexMarks.map((each) => each.anchor)).toEqual(['ix1-1', 'ix1-2', 'ix1-3'])
  expect(one?.parts[0]?.footnotes[0]).toMatchObject({id: 'fn1-a', callers: ['fnref1-a', 'fnref1-a-2']})
  expect(preface?.parts[0]?.indexMarks[0]?.anchor).toBe('ix-preface-1')
  expect(elements(one?.parts[0] as Part).filter(({tagName}) => tagName === 'li')).toMatchObject([
    {properties: {id: 'co1-1'}}
  ])
})

it('numbers notes by chapter, over its parts', () => {
  const [, , two] = whole().chapters
  const calls = (two?.parts ?? [])
    .flatMap(elements)
    .filter(({tagName, properties}) => tagName === 'a' && String(properties['href']).startsWith('#fn'))

  expect(calls.map(({properties: {href}, children}) => [href, children])).toMatchObject([
    ['#fn2-a', [{value: '1'}]],
    ['#fn2-b', [{value: '2'}]],
    ['#fn2-a', [{value: '1'}]]
  ])
})

it('reports an id that is there already, and where', () => {
  const place = (line: number) => ({start: {line, column: 1}, end: {line, column: 9}})
  const {value, diagnostics} = assemble(manuscript(), [
    chapter('a', [heading(1, '一'), {...captioned('figure', '甲', 'fig-x'), position: place(5)}]),
    chapter('b', [
      heading(1, '二'),
      {...captioned('figure', '乙', 'fig-x'), position: place(8)},
      xref('#fig-x')
    ])
  ])

  expect(said(diagnostics)).toBe(
    'b.md:8:1 error: Unexpected second place with the id `fig-x`, expected ids to be unique in the whole book ' +
      '(anchors/duplicate)\n' +
      '  a.md:5:1 `fig-x` is given first here\n' +
      '  hint: Rename one of the two, and the links that mean it: `{#fig-x-2}`\n'
  )
  expect(new Set(ids(value)).size).toBe(ids(value).length)
  expect(value.targets.get(anchor('fig-x'))?.label).toBe('图 1-1')
})

it('reports chapters with one id, and ids that generated pages have', () => {
  const {diagnostics} = assemble(manuscript(), [
    chapter('same', [heading(1, '一')], {path: '1/same.md'}),
    chapter('same', [heading(1, '二'), h('p#page-index')], {path: '2/same.md'})
  ])

  expect(diagnostics.map(({rule, file}) => [rule, file])).toEqual([
    ['anchors/duplicate', '2/same.md'],
    ['anchors/duplicate', '2/same.md']
  ])
})
