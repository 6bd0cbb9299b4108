import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {abstractPage} from '../../build/matter/abstract-page.ts'
import {captionListPage} from '../../build/matter/caption-list.ts'
import {contentsPage} from '../../build/matter/contents.ts'
import {copyrightPage} from '../../build/matter/copyright-page.ts'
import {coverPage} from '../../build/matter/cover/front.ts'
import {glossaryPage} from '../../build/matter/glossary-page.ts'
import {halfTitlePage} from '../../build/matter/half-title.ts'
import {indexPage} from '../../build/matter/index-page.ts'
import type {Locate} from '../../build/matter/location.ts'
import {notesSection} from '../../build/matter/notes.ts'
import {pageNotes} from '../../build/matter/page-notes.ts'
import {titlePage} from '../../build/matter/title-page.ts'
import {
  call,
  captioned,
  chapter,
  footnote,
  heading,
  manuscript,
  mark,
  markElement
} from '../support/chapters.ts'

const {value: book, diagnostics} = assemble(
  manuscript({
    glossary:
      '- {term: 熔断, english: circuit breaking, definition: "停止调用。\\n\\n再试。", variants: [断路]}',
    index: '- {term: 断路器, see: 熔断}'
  }),
  [
    chapter(
      'one',
      [
        heading(1, '概述'),
        heading(2, '背景'),
        captioned('figure', '架构'),
        h('p', [
          call('a'),
          markElement('ix-1', '熔断'),
          markElement('ix-2'),
          markElement('ix-3', '3 次'),
          call('b')
        ])
      ],
      {
        footnotes: [footnote('a', [h('p', '甲')]), footnote('b', [h('p', '乙'), h('pre', 'code')])],
        indexMarks: [
          mark('熔断', 'ix-1', {principal: true}),
          mark('熔断', 'ix-2', {term: ['熔断', '恢复'], seeAlso: '3 次'}),
          mark('3 次', 'ix-3')
        ]
      }
    ),
    chapter('x', [heading(1, '安装')], {role: 'appendix'})
  ]
)

const locate: Locate = (anchor) => ({folio: '7', page: 7, href: `text.html#${anchor}`})

function lines(element: Element | undefined): string {
  return element
    ? toHtml(element).replace(/<(?=(?:h[1-6]|li|ol|ul|dt|dd|p|section|nav|dl)\b)/g, '\n<')
    : 'nothing'
}

it('is made from a book without faults', () => {
  expect(diagnostics).toEqual([])
})

describe('pages', () => {
  it.each([
    ['contents', lines(contentsPage(book, locate))],
    ['contents-without-pages', lines(contentsPage(book, () => undefined))],
    ['figures', lines(captionListPage('figure', book, locate))],
    ['tables', lines(captionListPage('table', book, locate))],
    ['index', lines(indexPage(book, locate, 'pages'))],
    ['glossary', lines(glossaryPage(book))],
    ['notes', lines(book.chapters[0] && notesSection(book.chapters[0], 'zh-CN'))],
    ['page-notes', lines(book.chapters[0] && pageNotes(book.chapters[0], 'zh-CN'))],
    ['half-title', lines(halfTitlePage(book.metadata))],
    ['title-page', lines(titlePage({...book.metadata, subtitle: '从入门到生产', edition: '第 1 版'}))],
    [
      'cover',
      lines(coverPage({...book, metadata: {...book.metadata, subtitle: '从入门到生产', publisher: '某社'}}))
    ],
    [
      'copyright',
      lines(
        copyrightPage(book.metadata, {
          fonts: ['Noto Serif SC', 'Own'],
          fontLicences: ['OFL-1.1'],
          tools: ['Paged.js 0.4.3', 'Node.js']
        })
      )
    ],
    [
      'copyright-complete',
      lines(
        copyrightPage(
          {
            ...book.metadata,
            subtitle: '从入门到生产',
            publisher: '某社',
            place: '某地',
            printer: '某厂',
            distributor: '某店',
            edition: '第 1 版',
            impression: '2026 年 1 月第 1 次印刷',
            printRun: '1—3000 册',
            price: '99.00 元',
            rights: '© 2026 甲、乙',
            licence: 'CC BY-SA 4.0',
            isbn: '978-7-00-000000-0',
            printIsbn: '978-7-00-000001-7',
            cip: '服务网格 / 甲著.\n某地：某社，2026.',
            subjects: ['网格', '排版']
          },
          {fonts: [], fontLicences: [], tools: [], format: '185 mm × 260 mm'}
        )
      )
    ],
    [
      'abstract',
      lines(abstractPage({...book.metadata, description: '一段。', abstract: '第一段。\n\n第二段。'}))
    ],
    ['abstract-from-description', lines(abstractPage({...book.metadata, description: '一段。'}))],
    [
      'copyright-isbn',
      lines(
        copyrightPage(
          {...book.metadata, identifier: 'urn:isbn:9780000000002'},
          {fonts: [], fontLicences: [], tools: []}
        )
      )
    ]
  ])('%s', async (name, html) => {
    await expect(`${html.trim()}\n`).toMatchFileSnapshot(`../fixtures/matter/${name}.html`)
  })
})

it('leaves pages out that would be empty', () => {
  const {value: empty} = assemble(manuscript(), [chapter('one', [heading(1, '概述')])])
  const [only] = empty.chapters

  expect(indexPage(empty, locate, 'pages')).toBeUndefined()
  expect(glossaryPage(empty)).toBeUndefined()
  expect(captionListPage('listing', empty, locate)).toBeUndefined()
  expect(only && notesSection(only, 'zh-CN')).toBeUndefined()
  expect(only && pageNotes(only, 'zh-CN')).toBeUndefined()
})

it('does not touch the notes that it prints', () => {
  const [first] = book.chapters
  const before = JSON.stringify(first?.parts[0]?.footnotes)
  if (first) notesSection(first, 'zh-CN')

  expect(JSON.stringify(first?.parts[0]?.footnotes)).toBe(before)
})
