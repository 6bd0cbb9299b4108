import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {Chapter} from '../../build/model/book.ts'
import {captioned, chapter, heading, manuscript, part} from '../support/chapters.ts'

function assembled(chapters: readonly Chapter[], language = 'zh-CN') {
  const {value, diagnostics} = assemble(manuscript({language}), chapters)
  expect(diagnostics).toEqual([])
  return value
}

function html(book: ReturnType<typeof assembled>, position: number): string {
  return toHtml(book.chapters[position]?.parts.map(({tree}) => tree).flatMap(({children}) => children) ?? [])
}

it('numbers chapters and appendices, not front and back matter', () => {
  const book = assembled([
    chapter('preface', [heading(1, '前言')], {role: 'front'}),
    chapter('a', [heading(1, '一')]),
    chapter('b', [heading(1, '二')]),
    chapter('c', [heading(1, '甲')], {role: 'appendix'}),
    chapter('d', [heading(1, '乙')], {role: 'appendix'}),
    chapter('after', [heading(1, '后记')], {role: 'back'})
  ])

  expect(book.chapters.map(({number}) => number)).toEqual([undefined, '1', '2', 'A', 'B', undefined])
  expect([0, 1, 4].map((position) => html(book, position))).toEqual([
    '<h1 id="preface"><span class="title">前言</span></h1>',
    '<h1 id="a"><span class="number">第 1 章</span> <span class="title">一</span></h1>',
    '<h1 id="d"><span class="number">附录 B</span> <span class="title">乙</span></h1>'
  ])
})

it('writes English labels in an English book, and in one of a language without words', () => {
  const content = () => [heading(1, 'One'), captioned('listing', 'Code')]

  for (const language of ['en-GB', 'ru']) {
    expect(html(assembled([chapter('a', content())], language), 0)).toBe(
      '<h1 id="a"><span class="number">Chapter 1</span> <span class="title">One</span></h1>' +
        '<figure class="listing" id="lst-1-1"><figcaption><span class="label">Listing 1-1</span> ' +
        '<span class="caption">Code</span></figcaption></figure>'
    )
  }
})

it('does not count an unnumbered chapter', () => {
  const book = assembled([
    chapter('a', [heading(1, '插曲', {class: 'unnumbered'}), heading(2, '节')]),
    chapter('b', [heading(1, '一')])
  ])

  expect(book.chapters.map(({number}) => number)).toEqual([undefined, '1'])
  expect(book.chapters[0]?.headings.map(({id, number}) => [id, number])).toEqual([
    ['a', undefined],
    ['s-a-1', undefined]
  ])
})

it('numbers three levels over all parts, and nothing below an unnumbered heading', () => {
  const book = assembled([
    chapter('a', [], {
      parts: [
        part('a/index.md', [heading(1, '章'), heading(2, '一'), heading(3, '一一'), heading(4, '深')]),
        part('a/b.md', [
          heading(2, '小结', {class: 'unnumbered'}),
          heading(3, '小结之下'),
          heading(2, '二'),
          heading(3, '二一')
        ])
      ]
    })
  ])

  expect(book.chapters[0]?.headings.map(({id, number, text}) => [id, number, text])).toEqual([
    ['a', '1', '章'],
    ['s1-1', '1.1', '一'],
    ['s1-1-1', '1.1.1', '一一'],
    ['s1-h3', undefined, '深'],
    ['s1-h4', undefined, '小结'],
    ['s1-h5', undefined, '小结之下'],
    ['s1-2', '1.2', '二'],
    ['s1-2-1', '1.2.1', '二一']
  ])
})

it('numbers captions by chapter and kind, and on through all chapters without number', () => {
  const book = assembled([
    chapter('p', [heading(1, '序'), captioned('figure', '甲')], {role: 'front'}),
    chapter('a', [heading(1, '一'), captioned('figure', '乙'), captioned('table', '丙')]),
    chapter('b', [
      heading(1, '二'),
      captioned('figure', '丁'),
      h('figure.figure'),
      captioned('figure', '戊')
    ]),
    chapter('z', [heading(1, '跋'), captioned('figure', '己')], {role: 'back'})
  ])

  expect(book.chapters.flatMap(({captioned: things}) => things.map(({id, number}) => [id, number]))).toEqual([
    ['fig-1', '1'],
    ['fig-1-1', '1-1'],
    ['tbl-1-1', '1-1'],
    ['fig-2-1', '2-1'],
    ['fig-2-2', '2-2'],
    ['fig-2', '2']
  ])
  expect(book.lists.figure[1]).toEqual({target: 'fig-1-1', label: '图 1-1', caption: '乙'})
})

it('labels an exercise, with its own title or without', () => {
  const book = assembled([
    chapter('a', [
      heading(1, '一'),
      h('section.block.block-exercise', [h('p.block-title', '练习'), h('p', '做')]),
      h('section.block.block-exercise#ex-x', [h('p.block-title', '装一个网格')])
    ])
  ])

  expect(html(book, 0)).toContain(
    '<section class="block block-exercise" id="ex-1-1"><p class="block-title"><span class="label">练习 1-1</span></p>'
  )
  expect(html(book, 0)).toContain(
    '<p class="block-title"><span class="label">练习 1-2</span> <span class="caption">装一个网格</span></p>'
  )
})

it('titles alerts and blocks without title in the language of the book', () => {
  const content = () => [
    heading(1, '一'),
    h('aside.alert.alert-tip', h('p.alert-title'), h('p', '文')),
    h('section.block.block-summary', h('p.block-title'), h('p', '文')),
    h('section.block.block-lab', h('p.block-title', '自己的'), h('p', '文'))
  ]
  const titles = (language: string) =>
    [...html(assembled([chapter('a', content())], language), 0).matchAll(/-title">(.*?)</g)].map(
      ([, text]) => text
    )

  expect(titles('zh-CN')).toEqual(['提示', '小结', '自己的'])
  expect(titles('en')).toEqual(['Tip', 'Summary', '自己的'])
})

it('gives no id that an author gave, even further on', () => {
  const book = assembled([
    chapter('a', [heading(1, '一'), heading(2, '节'), captioned('figure', '图')]),
    chapter('b', [heading(1, '二'), h('p#s1-1'), h('p#fig-1-1')])
  ])

  expect(book.chapters[0]?.headings[1]?.id).toBe('s1-1.2')
  expect(book.chapters[0]?.captioned[0]?.id).toBe('fig-1-1.2')
})

it('lists three levels of chapters in the contents, one of front and back matter', () => {
  const book = assembled([
    chapter('p', [heading(1, '序'), heading(2, '节')], {role: 'front'}),
    chapter('a', [heading(1, '一'), heading(2, '节'), heading(3, '小节'), heading(4, '深'), heading(2, '末')])
  ])

  expect(book.contents).toMatchObject([
    {target: 'p', number: undefined, children: []},
    {
      target: 'a',
      depth: 1,
      number: '1',
      text: '一',
      children: [
        {number: '1.1', children: [{number: '1.1.1', children: []}]},
        {number: '1.2', children: []}
      ]
    }
  ])
})
