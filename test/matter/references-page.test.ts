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
