import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {crowdedEntries} from '../../build/matter/crowded-entries.ts'
import type {Locate} from '../../build/matter/location.ts'
import type {IndexMark} from '../../build/model/book.ts'
import {chapter, heading, manuscript, mark, markElement} from '../support/chapters.ts'
import {said} from '../support/said.ts'

/** A book with a mark in each of several sections. */
function bookWith(marks: readonly IndexMark[]) {
  const content = marks.flatMap(({anchor}, index) => [heading(2, `节 ${index}`), markElement(anchor)])
  return assemble(manuscript(), [chapter('one', [heading(1, '一'), ...content], {indexMarks: marks})]).value
}

function marksOf(count: number, more: Partial<IndexMark> = {}): readonly IndexMark[] {
  return Array.from({length: count}, (_, index) => mark('重试', `ix-${index + 1}`, more))
}

/** Every mark on a page of its own, with pages between. */
const apart: Locate = (anchor) => {
  const page = 2 * Number(/\d+$/.exec(anchor)?.[0])
  return {folio: String(page), page, href: `#${anchor}`}
}

it('reports an entry with more than six bare page numbers, at its first mark', () => {
  expect(said(crowdedEntries(bookWith(marksOf(7)), apart))).toBe(
    'x.md warning: Unexpected 7 bare page numbers for `重试`, expected 6 or fewer (index/too-many-locators)\n' +
      '  hint: Say what each passage is about: `:index[]{term="重试" sub="…"}`\n'
  )
  expect(crowdedEntries(bookWith(marksOf(6)), apart)).toEqual([])
})

it('counts sections where there are no pages', () => {
  expect(said(crowdedEntries(bookWith(marksOf(7))))).toContain('7 sections without a sub-entry for `重试`')
  expect(crowdedEntries(bookWith(marksOf(6)))).toEqual([])
})

it('does not count principal locators, ranges, or pages that follow one another', () => {
  const [first, ...rest] = marksOf(7)
  const principal = first ? [{...first, principal: true}, ...rest] : []
  const together: Locate = (anchor) => {
    const page = Number(/\d+$/.exec(anchor)?.[0])
    return {folio: String(page), page, href: `#${anchor}`}
  }

  expect(crowdedEntries(bookWith(principal), apart)).toEqual([])
  expect(crowdedEntries(bookWith(marksOf(9)), together)).toEqual([])
})

it('names sub-entries with their headwords', () => {
  const crowded = crowdedEntries(bookWith(marksOf(8, {term: ['重试', '预算']})), apart)

  expect(crowded.map(({message}) => message)).toEqual([
    'Unexpected 8 bare page numbers for `重试, 预算`, expected 6 or fewer'
  ])
})
