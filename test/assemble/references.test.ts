import type {ElementContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {captioned, chapter, heading, manuscript, markElement, part, xref} from '../support/chapters.ts'
import {said} from '../support/said.ts'

/** Assemble a small book whose second chapter holds what is tested; return its paragraphs and what was said. */
function resolved(content: readonly ElementContent[], language = 'zh-CN') {
  const {value, diagnostics} = assemble(manuscript({language}), [
    chapter('preface', [heading(1, '前言')], {role: 'front'}),
    chapter(
      'ch-overview',
      [heading(1, '概述'), heading(2, '安装 Istio', {id: 'sec-install'}), heading(2, 'Mesh')],
      {path: '01-overview.md'}
    ),
    chapter('ch-mesh', [], {
      path: '02-mesh',
      parts: [
        part('02-mesh/index.md', [heading(1, '网格'), captioned('figure', '架构', 'fig-mesh')]),
        part('02-mesh/03-traffic.md', [
          heading(2, '流量'),
          h('p', [h('span#here'), ...content]),
          heading(2, '小结', {class: 'unnumbered', id: 'sec-summary'}),
          captioned('listing', '配置', 'lst-gateway'),
          h('figure.figure#fig-bare'),
          h('section.block.block-exercise#ex-retry', [h('p.block-title')])
        ])
      ]
    }),
    chapter('ap-tools', [heading(1, '工具')], {role: 'appendix'})
  ])
  const [, , mesh] = value.chapters
  const paragraph = mesh?.parts[1]?.tree.children[1]
  const html = paragraph?.type === 'element' ? toHtml(paragraph.children.slice(1)) : ''
  return {html, said: said(diagnostics)}
}

it.each([
  ['ch-overview', '第 1 章', 'Chapter 1'],
  ['ap-tools', '附录 A', 'Appendix A'],
  ['sec-install', '1.1 节', 'Section 1.1'],
  ['fig-mesh', '图 2-1', 'Figure 2-1'],
  ['lst-gateway', '代码清单 2-1', 'Listing 2-1'],
  ['ex-retry', '练习 2-1', 'Exercise 2-1'],
  ['preface', '《前言》', '“前言”'],
  ['sec-summary', '《小结》', '“小结”'],
  ['here', '2.1 节', 'Section 2.1']
])('names #%s by its number, or else by its title', (id, chinese, english) => {
  expect(resolved([xref(`#${id}`)])).toEqual({
    html: `<a class="xref" href="#${id}">${chinese}</a>`,
    said: 'nothing\n'
  })
  expect(resolved([xref(`#${id}`)], 'en').html).toContain(`>${english}<`)
})

it.each([
  ['../01-overview.md', 'ch-overview'],
  ['../01-overview.md#sec-install', 'sec-install'],
  ['../01-overview.md#安装-istio', 'sec-install'],
  ['../01-overview.md#%E5%AE%89%E8%A3%85-istio', 'sec-install'],
  ['index.md', 'ch-mesh'],
  ['./index.md#fig-mesh', 'fig-mesh'],
  ['../02-mesh/', 'ch-mesh'],
  ['../02-mesh', 'ch-mesh'],
  ['../02-mesh/#网格', 'ch-mesh'],
  ['../02-mesh#网格', 'ch-mesh'],
  ['03-traffic.md', 's2-1'],
  ['#流量', 's2-1']
])('leads a link to %s to #%s, with its own words', (href, id) => {
  expect(resolved([h('a.link', {href}, '那里')])).toEqual({
    html: `<a class="link" href="#${id}">那里</a>`,
    said: 'nothing\n'
  })
})

it('takes a heading of the file that a link names before an id in another file', () => {
  const mesh = h('span#mesh')
  const to = (href: string) => resolved([mesh, h('a.link', {href}, '那里')]).html

  expect(to('../01-overview.md#mesh')).toContain('href="#s1-2"')
  expect(to('03-traffic.md#mesh')).toContain('href="#mesh"')
  expect(to('index.md#mesh')).toContain('href="#mesh"')
})

it.each([
  [
    'an id that is nearly right',
    xref('#fig-mehs'),
    'Unexpected reference to `#fig-mehs`, expected the id of a heading, figure, table, listing or exercise',
    'Did you mean `#fig-mesh` in 02-mesh/index.md?'
  ],
  [
    'a file that is nearly right',
    h('a.link', {href: '../01-overwiew.md#sec-install'}, '那里'),
    'Unexpected link to `../01-overwiew.md#sec-install`, expected a file or folder that `book.yaml` lists',
    'Did you mean `../01-overview.md#sec-install`?'
  ],
  [
    'a file in another folder',
    h('a.link', {href: '01-overview.md'}, '那里'),
    'Unexpected link to `01-overview.md`, expected a file or folder that `book.yaml` lists',
    'Did you mean `../01-overview.md`?'
  ],
  [
    'the name of a heading that lost its number, or is in capitals',
    h('a.link', {href: '../01-overview.md#1-安装-Istio'}, '那里'),
    'Unexpected reference to `../01-overview.md#1-安装-Istio`, expected the id of a heading, figure, table, listing or exercise',
    'Did you mean `../01-overview.md#安装-istio`?'
  ]
])('says what was meant by %s, and takes the link away', (_, link, message, hint) => {
  const {html, said: text} = resolved([link])

  expect(html).not.toContain('href')
  expect(text).toContain(`02-mesh/03-traffic.md error: ${message} (references/unknown-target)`)
  expect(text).toContain(`hint: ${hint}`)
})

it('does not take an id that nobody wrote for what was meant', () => {
  expect(resolved([markElement('generated-7'), xref('#generated-8')]).said).not.toContain('hint')
})

it('offers no hint when nothing is near', () => {
  expect(resolved([xref('#quite-something-else')]).said).not.toContain('hint')
})

it('says what to do about a file that is not in the book', () => {
  expect(resolved([h('a.link', {href: '../%E8%AE%B8%E5%8F%AF.md#x'}, '那里')]).said).toContain(
    'error: Unexpected link to `../许可.md#x`, expected a file or folder that `book.yaml` lists (references/unknown-target)\n' +
      '  hint: List it under `chapters`, or link to where it is on the net: `https://…`\n'
  )
})

it('fills a reference whose word does not fit, and warns', () => {
  expect(resolved([xref('#fig-mesh', '表')])).toEqual({
    html: '<a class="xref" href="#fig-mesh">图 2-1</a>',
    said:
      '02-mesh/03-traffic.md warning: Unexpected word `表` for 图 2-1, expected `图` (references/wrong-kind)\n' +
      '  hint: Write `[图](#fig-mesh)`, or leave the brackets empty\n'
  })
  expect(resolved([xref('#fig-mesh', 'Table')]).said).toContain('expected `figure`')
})

it.each([
  ['de', 'Tabelle', 'Abbildung'],
  ['fr', 'Tableau', 'figure'],
  ['es', 'tabla', 'figura'],
  ['zh-TW', '程式碼', '圖'],
  ['en', 'Übung', 'Abbildung']
])('says what fits in the language of the word: in %s, for %s, %s', (language, word, fitting) => {
  expect(resolved([xref('#fig-mesh', word)], language).said).toContain(`expected \`${fitting}\``)
})

it.each([
  ['fr', '', 'figure 2-1'],
  ['fr', 'figure', 'figure 2-1'],
  ['fr', 'Figure', 'Figure 2-1'],
  ['es', '', 'figura 2-1'],
  ['es', 'Figura', 'Figura 2-1'],
  ['de', 'abbildung', 'Abbildung 2-1'],
  ['en', 'figure', 'Figure 2-1']
])(
  'writes labels in the middle of a sentence as they are written in %s: [%s] as %s',
  (language, word, label) => {
    expect(resolved([xref('#fig-mesh', word)], language).html).toBe(
      `<a class="xref" href="#fig-mesh">${label}</a>`
    )
  }
)

it('leaves terms and titles as they are in the middle of a French sentence', () => {
  expect(resolved([xref('#sec-install')], 'fr').html).toContain('section 1.1')
  expect(resolved([xref('#preface')], 'fr').html).toContain('«\u00a0前言\u00a0»')
})

it('asks for a caption where a figure has none', () => {
  expect(resolved([xref('#fig-bare', '图')]).said).toContain(
    'Unexpected word `图` for `#fig-bare`, expected a target with a caption (references/wrong-kind)'
  )
})

it.each([
  ['de', 'Lösung zu ', 'Übung 2-1'],
  ['fr', 'Solution de l’', 'exercice 2-1'],
  ['es', 'Solución del ', 'ejercicio 2-1']
])('names the exercise of an answer in %s', (language, before, label) => {
  const answer = h('section.block.block-answer', {dataFor: 'ex-retry'}, h('p.block-title'))
  expect(resolved([answer], language).html).toContain(
    `<p class="block-title">${before}<a class="link" href="#ex-retry">${label}</a></p>`
  )
})

it('lets an answer name its exercise', () => {
  const answer = (id: string) => h('section.block.block-answer', {dataFor: id}, h('p.block-title', '答案'))

  expect(resolved([answer('ex-retry')])).toEqual({
    html:
      '<section class="block block-answer" data-for="ex-retry"><p class="block-title">答案 ' +
      '<a class="link" href="#ex-retry">练习 2-1</a></p></section>',
    said: 'nothing\n'
  })
  expect(resolved([answer('ex-retyr')]).said).toBe(
    '02-mesh/03-traffic.md error: Unexpected answer to `ex-retyr`, expected the id of an exercise ' +
      '(references/unknown-exercise)\n  hint: Did you mean `:::answer{for=ex-retry}`?\n'
  )
})
