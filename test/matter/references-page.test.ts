import {toString as textOf} from 'hast-util-to-string'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {Location} from '../../build/matter/location.ts'
import {referencesPage} from '../../build/matter/references-page.ts'
import type {CitedReference} from '../../build/model/book.ts'
import {anchor, chapter, heading, manuscript} from '../support/chapters.ts'

const {value: book} = assemble(manuscript(), [chapter('one', [heading(1, '概述')])])

/** Anchors are called as the pages they stand on: `12`, `12b`. */
function locate(id: string): Location {
  const folio = String(Number.parseInt(id, 10))
  return {folio, page: Number(folio), href: `#${id}`}
}

function places(...citations: string[]): string {
  const reference: CitedReference = {
    id: anchor('ref-1'),
    number: 1,
    item: {id: 'a', type: 'webpage', title: 'A', authors: [], editors: [], translators: []},
    citations: citations.map(anchor),
    place: undefined
  }
  const page = referencesPage({...book, references: [reference]}, locate, 'pages')
  return /（第.*页）/.exec(page ? textOf(page) : '')?.[0] ?? ''
}

it.each([
  ['names a page once', ['3', '3b', '7'], '（第 3、7 页）'],
  ['puts pages in order, though notes are cited after the text', ['29', '42', '41'], '（第 29、41、42 页）']
])('%s', (_, citations, expected) => {
  expect(places(...citations)).toBe(expected)
})

/** What the list says of a part of a book, in a book in a language. */
function listed(language: string, title: string): string {
  const {metadata} = manuscript({language})
  const reference: CitedReference = {
    id: anchor('ref-1'),
    number: 1,
    item: {
      id: 'a',
      type: 'chapter',
      title,
      authors: ['A', 'B', 'C', 'D'].map((literal) => ({literal})),
      editors: [],
      translators: [{literal: 'E'}],
      containerTitle: 'F',
      edition: '2',
      page: '3',
      accessed: '2026-01-02',
      url: 'https://example.com/'
    },
    citations: [],
    place: undefined
  }
  const page = referencesPage({...book, metadata, references: [reference]}, locate, 'pages')
  return (page ? textOf(page) : '').replace(/^.*\[1\] | https:.*$/g, '').replaceAll('\u00a0', '_')
}

it.each([
  ['zh-CN', '书', 'A，B，C，等. 书[M/OL]//F. E，译. 2 版. ：3 [2026-01-02].'],
  ['zh-TW', '書', 'A，B，C，等. 書[M/OL]//F. E，譯. 2 版. ：3 [2026-01-02].'],
  ['en', 'T', 'A et al. “T.” 2 ed. In: F, pp. 3. Accessed 2026-01-02.'],
  ['de', 'T', 'A u._a. „T“. 2._Aufl. In: F, S._3. Abgerufen am 2026-01-02.'],
  ['fr', 'T', 'A et al. «_T_». 2e_éd. Dans_: F, p._3. Consulté le 2026-01-02.'],
  ['es', 'T', 'A et al. «T». 2.ª_ed. En: F, págs._3. Consultado el 2026-01-02.']
])('lists sources in the words of %s', (language, title, expected) => {
  expect(listed(language, title)).toBe(expected)
})
