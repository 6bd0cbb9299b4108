import {expect, it} from 'vitest'
import type {Location} from '../../build/matter/location.ts'
import {type LocatorStyle, printedLocators} from '../../build/matter/locators.ts'
import type {Locator} from '../../build/model/book.ts'
import {anchor} from '../support/chapters.ts'

/** Anchors are called as their folios: `12`, `12b` stand on page 12, `iv` on page 4 of the front matter. */
function locate(id: string): Location | undefined {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(id)
  if (roman >= 0) return {folio: id, page: roman + 1, href: `#${id}`}
  const folio = /^\d+/.exec(id)?.[0]
  return folio === undefined ? undefined : {folio, page: Number(folio) + 4, href: `#${id}`}
}

/** `12`, `12-14`, `*12` for a principal locator. */
function printed(words: string, style: LocatorStyle = 'pages'): string {
  const locators = words.split(' ').map((word): Locator => {
    const [start = '', end] = word.replace('*', '').split('-')
    return {
      start: anchor(start),
      end: end === undefined ? undefined : anchor(end),
      principal: word.startsWith('*')
    }
  })
  return printedLocators(locators, locate, style)
    .map(({start, end, principal}) => `${principal ? '*' : ''}${start.folio}${end ? `-${end.folio}` : ''}`)
    .join(' ')
}

it.each([
  ['keeps pages apart', '3 7 12', '3 7 12'],
  ['puts them in the order of pages', '12 3 iv', 'iv 3 12'],
  ['merges marks on one page', '3 3b 3c 7', '3 7'],
  ['merges three consecutive pages', '12 13 14', '12-14'],
  ['merges them whatever the marks on each', '12 12b 13 14 14b 15', '12-15'],
  ['leaves two consecutive pages apart', '12 13 20', '12 13 20'],
  ['does not run from roman folios into arabic ones', 'iii iv 1', 'iii iv 1'],
  ['prints a range as it is marked', '5-9', '5-9'],
  ['prints a range within one page as that page', '5-5b', '5'],
  ['does not repeat pages inside a range', '5-9 6 9 10', '5-9 10'],
  ['joins ranges that overlap', '5-9 8-12', '5-12'],
  ['prefers the principal mark of a page', '3 *3b 7', '*3 7'],
  ['keeps a principal page out of a run', '11 *12 13 14', '11 *12 13 14'],
  ['names a principal page inside a range too', '5-9 *7', '5-9 *7'],
  ['leaves out what has no page', '3 nowhere 7', '3 7']
])('%s', (_, marks, result) => {
  expect(printed(marks)).toBe(result)
})

it('links to every place when there are no pages, once for each name', () => {
  expect(printed('3 3b 4 5 *5b 9-11', 'places')).toBe('3 4 *5 9')
})
