import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {IndexEntry, IndexMark} from '../../build/model/book.ts'
import {chapter, heading, manuscript, mark, markElement} from '../support/chapters.ts'
import {said} from '../support/said.ts'

/** The index of a book with these marks in its only chapter; ids are made in order. */
function indexed(
  marks: readonly (readonly [term: string, more?: Partial<IndexMark>])[],
  index?: string,
  language = 'zh-CN'
) {
  const ids = marks.map((_, position) => `ix-${position + 1}`)
  const {value, diagnostics} = assemble(manuscript({language, ...(index !== undefined && {index})}), [
    chapter(
      'one',
      [
        heading(1, '一'),
        h(
          'p',
          ids.map((id) => markElement(id))
        )
      ],
      {
        indexMarks: marks.map(([term, more], position) =>
          mark(term, `ix-${position + 1}`, {path: 'one.md', place: {line: position + 1, column: 1}, ...more})
        )
      }
    )
  ])
  const index1 = value.index.map(({letter, entries}) => `${letter}: ${entries.map(written).join(' | ')}`)
  return {index: index1, said: said(diagnostics)}
}

/** `重试 1 *2 3-4 (看: 熔断) [退避 5]` */
function written({term, locators, see, seeAlso, entries}: IndexEntry): string {
  const number = (anchor: string) => anchor.replace('ix1-', '')
  return [
    term,
    ...locators.map(
      ({start, end, principal}) => `${principal ? '*' : ''}${number(start)}${end ? `-${number(end)}` : ''}`
    ),
    ...see.map((link) => `(见 ${link.term} ${link.target})`),
    ...seeAlso.map((link) => `(另见 ${link.term} ${link.target})`),
    ...(entries.length > 0 ? [`[${entries.map(written).join(' | ')}]`] : [])
  ].join(' ')
}

it('merges marks of one term, and groups by pinyin', () => {
  expect(
    indexed([['重试'], ['Envoy'], ['权重'], ['重试', {principal: true}], ['差异'], ['3 次握手'], ['--port']])
  ).toEqual({
    index: ['#: --port 7 | 3 次握手 6', 'C: 差异 5 | 重试 1 *4', 'E: Envoy 2', 'Q: 权重 3'],
    said: 'nothing\n'
  })
})

it('has a group for a letter that only the language has, in its place', () => {
  const terms = [['ñandú'], ['oso'], ['3D'], ['nube'], ['árbol'], ['жук']] as const
  expect(indexed(terms, undefined, 'es').index).toEqual([
    '#: 3D 3 | жук 6',
    'A: árbol 5',
    'N: nube 4',
    'Ñ: ñandú 1',
    'O: oso 2'
  ])
})

it('puts sub-entries below their headword, in order', () => {
  const sub = (name: string) => ({term: ['重试', name] as const})

  expect(indexed([['', sub('退避')], ['', sub('次数')], ['重试'], ['', sub('退避')]]).index).toEqual([
    'C: 重试 3 [次数 2 | 退避 1 4]'
  ])
})

it('sorts by `sortas`, of the headword or of the sub-entry', () => {
  expect(
    indexed([
      ['单于', {sortAs: 'chán yú'}],
      ['重试'],
      ['x', {term: ['重试', '一'], sortAs: 'zz'}],
      ['x', {term: ['重试', '预算']}]
    ]).index
  ).toEqual(['C: 单于 1 | 重试 2 [预算 4 | 一 3]'])
})

it('folds width and spaces silently, and case with a warning', () => {
  expect(indexed([['Envoy  代理'], ['Ｅnvoy 代理'], ['envoy 代理']])).toEqual({
    index: ['E: Envoy  代理 1 2 3'],
    said:
      'one.md:3:1 warning: Unexpected index term `envoy 代理`, expected `Envoy  代理` as before (index/spelling)\n' +
      '  one.md:1:1 `Envoy  代理` is marked first here\n' +
      '  hint: Write `Envoy  代理` here too, or settle it in `index.yaml`: `- {term: Envoy  代理}`\n'
  })
})

it('spells a term as `index.yaml` does, and does not warn', () => {
  expect(indexed([['envoy'], ['ENVOY']], '- {term: Envoy}')).toEqual({
    index: ['E: Envoy 1 2'],
    said: 'nothing\n'
  })
})

it('makes one locator of a range, over other marks', () => {
  expect(
    indexed([
      ['重试', {range: 'start', principal: true}],
      ['熔断', {range: 'start'}],
      ['重试'],
      ['熔断', {range: 'end'}],
      ['重试', {range: 'end'}]
    ])
  ).toEqual({index: ['C: 重试 *1-5 3', 'R: 熔断 2-4'], said: 'nothing\n'})
})

it('keeps half a range as a single locator, and reports it', () => {
  const {index, said: text} = indexed([
    ['重试', {range: 'start'}],
    ['重试', {range: 'start'}],
    ['重试', {range: 'end'}],
    ['熔断', {range: 'end'}],
    ['x', {term: ['重试', '退避'], range: 'start'}]
  ])

  expect(index).toEqual(['C: 重试 1 2-3 [退避 5]', 'R: 熔断 4'])
  expect(text.split('\n').filter((line) => line.startsWith('one'))).toEqual([
    'one.md:1:1 error: Unexpected start of a range for `重试` without end, expected a mark with `range=end` after it (index/unclosed-range)',
    'one.md:4:1 error: Unexpected end of a range for `熔断`, expected a mark with `range=start` before it (index/unopened-range)',
    'one.md:5:1 error: Unexpected start of a range for `重试, 退避` without end, expected a mark with `range=end` after it (index/unclosed-range)'
  ])
})

it('resolves cross-references to headwords and sub-entries, each once', () => {
  expect(
    indexed([
      ['断路器', {see: '熔断'}],
      ['断路器', {see: '熔断'}],
      ['熔断', {seeAlso: '重试，退避'}],
      ['x', {term: ['重试', '退避']}]
    ])
  ).toEqual({
    index: ['C: 重试 [退避 4]', 'D: 断路器 (见 熔断 ie-3)', 'R: 熔断 3 (另见 重试，退避 ie-1-1)'],
    said: 'nothing\n'
  })
})

it('keeps a dangling `see` without target, and reports it', () => {
  const {index, said: text} = indexed([['断路器', {see: '熔端'}], ['熔断']])

  expect(index).toEqual(['D: 断路器 (见 熔端 undefined)', 'R: 熔断 2'])
  expect(text).toContain('(index/dangling-see)\n  hint: Did you mean `熔断`?')
})

it('is the same whatever the order of equal-sounding terms', () => {
  const terms = ['试', '事', '式', 'C', 'c#', 'C++'].map((term) => [term] as const)
  const order = (list: typeof terms) => indexed(list).index.map((line) => line.replace(/ \d+/g, ''))

  expect(order([...terms].reverse())).toEqual(order(terms))
})
