import {describe, expect, it} from 'vitest'
import {danglingLinks} from '../../build/check/pdf/dangling-links.ts'
import {documentProperties} from '../../build/check/pdf/document.ts'
import {folios} from '../../build/check/pdf/folios.ts'
import {fonts} from '../../build/check/pdf/fonts.ts'
import {outline} from '../../build/check/pdf/outline.ts'
import type {PdfFacts} from '../../build/check/pdf-facts.ts'
import type {PdfRule} from '../../build/check/pdf-rules.ts'
import type {AnchorId, Book, IndexEntry} from '../../build/model/book.ts'

const id = (name: string) => name as AnchorId

const entry: IndexEntry = {
  id: id('ix-a'),
  term: '甲',
  locators: [{start: id('ix1-1'), principal: false}],
  see: [],
  seeAlso: [],
  entries: []
}

const book: Book = {
  metadata: {
    title: '书',
    authors: ['甲'],
    language: 'zh-CN',
    identifier: 'urn:uuid:1',
    date: '2026-01-01',
    subjects: [],
    slug: 'book'
  },
  chapters: [],
  targets: new Map([
    [
      id('ch-a'),
      {id: id('ch-a'), kind: 'chapter', label: '第 1 章', chapter: id('ch-a'), path: 'a.md', place: undefined}
    ]
  ]),
  contents: [
    {
      target: id('ch-a'),
      depth: 1,
      number: '1',
      text: '开始',
      children: [{target: id('s1-1'), depth: 2, number: '1.1', text: '一节', children: []}]
    }
  ],
  lists: {figure: [], table: [], listing: []},
  index: [{letter: 'J', entries: [entry]}],
  glossary: [],
  references: [],
  platforms: [],
  assets: new Map()
}

/** A file with nothing to report. */
const good: PdfFacts = {
  title: '书',
  language: 'zh-CN',
  isTagged: true,
  pages: [
    {label: '1', width: 500, height: 700, links: [{destination: 's1-1'}, {address: 'https://example.org/'}]},
    {label: '2', width: 500, height: 700, links: []}
  ],
  destinations: {'ch-a': 0, 's1-1': 1, 'ix1-1': 1},
  outline: [{title: '第 1 章 开始', page: 0, children: [{title: '1.1 一节', page: 1, children: []}]}],
  fonts: [{name: 'AAAAAA+NotoSerifSC-Regular', type: 'Type0', isEmbedded: true}]
}

const pages = new Map([
  [id('ch-a'), '1'],
  [id('s1-1'), '2'],
  [id('ix1-1'), '2']
])

function said(rule: PdfRule, change: Partial<PdfFacts> = {}, folioOf = pages): string[] {
  return rule({
    name: 'book.pdf',
    facts: {...good, ...change},
    book,
    pages: folioOf
  }).map((one) => `${one.severity} ${one.message} (${one.rule})`)
}

describe('rules for PDFs', () => {
  it.each([
    ['danglingLinks', danglingLinks],
    ['documentProperties', documentProperties],
    ['folios', folios],
    ['fonts', fonts],
    ['outline', outline]
  ])('%s has nothing to say of a good file', (_, rule) => {
    expect(said(rule)).toEqual([])
  })

  it('find a link that leads nowhere', () => {
    const links = [{destination: 'gone'}]
    expect(said(danglingLinks, {pages: [{label: 'iv', width: 1, height: 1, links}]})).toEqual([
      'error Unexpected link to `gone` on page iv, expected a place in the file (pdf/dangling-link)'
    ])
  })

  it('find a page number in the contents that is wrong', () => {
    expect(said(folios, {}, new Map([...pages, [id('s1-1'), '3']]))).toEqual([
      'error Unexpected page `3` for `s1-1` in contents or index, expected `2`, where it is (pdf/wrong-folio)'
    ])
  })

  it('find a page number in the index that is wrong, or leads nowhere', () => {
    expect(said(folios, {}, new Map([...pages, [id('ix1-1'), '1']]))).toEqual([
      'error Unexpected page `1` for `ix1-1` in contents or index, expected `2`, where it is (pdf/wrong-folio)'
    ])
    expect(said(folios, {destinations: {'ch-a': 0, 's1-1': 1}})).toHaveLength(1)
  })

  it('find a heading without a bookmark, or with one on another page', () => {
    const [chapter] = good.outline
    expect(said(outline, {outline: chapter ? [{...chapter, children: []}] : []})).toEqual([
      'error Unexpected outline without `1.1一节`, expected a bookmark for each line of the contents (pdf/missing-bookmark)'
    ])
    expect(said(outline, {outline: chapter ? [{...chapter, page: 1}] : []})).toHaveLength(1)
  })

  it.each([
    [
      {name: '', type: 'Type3', isEmbedded: true},
      'error Unexpected Type 3 font `without a name`, expected TrueType (pdf/type3-font)'
    ],
    [
      {name: 'Arial', type: 'TrueType', isEmbedded: false},
      'error Unexpected font `Arial` that is not in the file, expected every font to be embedded (pdf/font-not-embedded)'
    ]
  ])('find the font %j', (font, message) => {
    expect(said(fonts, {fonts: [font]})).toEqual([message])
  })

  it('find wrong properties', () => {
    expect(said(documentProperties, {title: undefined, isTagged: false})).toEqual([
      'error Unexpected title `none`, expected `书` (pdf/metadata)',
      'error Unexpected mark of a tagged file `false`, expected `true` (pdf/metadata)'
    ])
  })
})
