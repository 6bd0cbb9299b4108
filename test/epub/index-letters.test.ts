import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {expect, it} from 'vitest'
import type {ContentDocument} from '../../build/epub/content-document.ts'
import {linkLetters} from '../../build/epub/index-letters.ts'

function linked(letters: readonly string[], kind: ContentDocument['kind'] = 'index'): string {
  const groups = letters.map((letter) => h('section.index-group', [h('h2.index-letter', letter)]))
  const section = h('section.matter', [h('h1', '索引'), ...groups])
  linkLetters({name: 'index.xhtml', title: '索引', division: 'backmatter', kind, children: [section]})
  return toHtml(section.children)
}

it('leads from a line of letters to the groups of an index', () => {
  expect(linked(['符号', 'A'])).toBe(
    '<h1>索引</h1><p class="index-letters"><a href="#page-index-1">符号</a> <a href="#page-index-2">A</a></p>' +
      '<section class="index-group" id="page-index-1"><h2 class="index-letter">符号</h2></section>' +
      '<section class="index-group" id="page-index-2"><h2 class="index-letter">A</h2></section>'
  )
})

it('leaves an index of one letter, and what is no index', () => {
  expect(linked(['A'])).not.toContain('<a')
  expect(linked(['A', 'B'], 'glossary')).not.toContain('<a')
})
