import {toString as textOf} from 'hast-util-to-string'
import {expect, it} from 'vitest'
import {citationContent, type NumberedCitation} from '../../build/assemble/citation-content.ts'
import type {AnchorId} from '../../build/model/book.ts'

const cited = (number: number, locator?: string): NumberedCitation => ({
  number,
  anchor: `cite-${number}` as AnchorId,
  target: `ref-${number}` as AnchorId,
  locator
})

it.each([
  ['en', [cited(4), cited(1)], '[1,4]'],
  ['en', [cited(3), cited(2), cited(4)], '[2-4]'],
  ['en', [cited(2, 'p. 341'), cited(3)], '[2, p. 341][3]'],
  ['en', [cited(3), cited(1), cited(2, 'p. 341'), cited(5)], '[1,3][2, p. 341][5]'],
  ['zh-CN', [cited(1, '第 3 节'), cited(2)], '[1]第 3 节[2]']
])('keeps the order of sources with a passage (%s, %#)', (language, citations, shown) => {
  const children = [...citationContent(citations, language)]
  expect(textOf({type: 'root', children})).toBe(shown)
})
