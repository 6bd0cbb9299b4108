import {describe, expect, it} from 'vitest'
import type {AnchorId} from '../../build/model/book.ts'
import type {Flow} from '../../build/model/press.ts'
import {type FolioStyle, placeFlows, roman} from '../../build/paged/place-flows.ts'
import {laidOutPage} from '../support/laid-out-page.ts'

function flow(count: number, pageOf: Record<string, number> = {}): Flow {
  return {pages: Array.from({length: count}, () => laidOutPage()), pageOf, styles: [], problems: []}
}

function folios(...flows: readonly (readonly [number, FolioStyle])[]): string[] {
  return placeFlows(flows.map(([count, style]) => ({flow: flow(count), folios: style}))).pages.map(
    ({folio, page}) => (page ? folio : `(${folio})`)
  )
}

describe('placeFlows', () => {
  it('begins each flow on a right-hand page, and counts the blank one before it', () => {
    expect(folios([1, 'arabic'], [2, 'arabic'], [1, 'arabic'])).toEqual(['1', '(2)', '3', '4', '5'])
  })

  it('counts front matter in roman, the text from 1, and the cover not at all', () => {
    expect(folios([1, 'none'], [3, 'roman'], [2, 'arabic'])).toEqual([
      '',
      '()',
      'i',
      'ii',
      'iii',
      '(iv)',
      '1',
      '2'
    ])
  })

  it('knows the page of every anchor, with its position in the whole book', () => {
    const {anchors} = placeFlows([
      {flow: flow(3), folios: 'roman'},
      {flow: flow(2, {'sec-a': 0, 'sec-b': 1}), folios: 'arabic'}
    ])
    const of = (id: string) => anchors.get(id as AnchorId)

    expect(of('sec-a')).toMatchObject({position: 4, folio: '1'})
    expect(of('sec-b')).toMatchObject({position: 5, folio: '2'})
  })

  it('does not move a page by what comes after it', () => {
    expect(folios([3, 'arabic'], [1, 'arabic']).slice(0, 3)).toEqual(folios([3, 'arabic']))
  })
})

describe('roman', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [40, 'xl'],
    [99, 'xcix'],
    [448, 'cdxlviii'],
    [1994, 'mcmxciv']
  ])('writes %i as %s', (number, digits) => {
    expect(roman(number)).toBe(digits)
  })
})
