import {describe, expect, it} from 'vitest'
import {align} from '../../build/check/content/align.ts'
import {type Line, linesOf} from '../../build/check/typesetting/lines.ts'
import {measurePages, reportTypesetting} from '../../build/check/typesetting/measure.ts'
import {setPages} from '../../build/check/typesetting/set-pages.ts'
import type {SetBlock, SetPage} from '../../build/check/typesetting/subject.ts'

/** Full lines, one below the other from the head of the page. */
function block(role: string, texts: readonly string[], change: Partial<SetBlock> = {}): SetBlock {
  const lines = texts.map(
    (text, index): Line => ({
      text,
      left: 60,
      right: 460,
      baseline: 80 + index * 17.5,
      size: 10.5,
      offset: 0,
      runs: []
    })
  )
  return {
    block: {
      text: texts.join(''),
      columnOf: () => undefined,
      isLoose: false,
      where: 'page 1 of book.pdf',
      element: {role, parent: undefined},
      runs: []
    },
    lines,
    file: 'a.md',
    place: {line: 3, column: 1},
    isNote: false,
    isContinued: false,
    goesOn: false,
    ...change
  }
}

/** Where text stands on both sides. */
const areas = {recto: {left: 60, right: 460}, verso: {left: 60, right: 460}}

/** A page on which nothing is wrong, before and after those of a test. */
const good = block('P', ['第一行写满了字，', '第二行也写满了字，', '第三行也是，', '第四行短'])

function page(blocks: readonly SetBlock[], change: Partial<SetPage> = {}): SetPage {
  return {
    where: 'page 1 of book.pdf',
    position: 0,
    blocks,
    isFirst: true,
    isLast: true,
    next: undefined,
    ...change
  }
}

/** What is found in a book of one chapter. */
function measured(all: readonly SetPage[], pages: number): ReturnType<typeof reportTypesetting> {
  return reportTypesetting([measurePages(all, areas)], {name: 'book.pdf', pages})
}

/** Messages about some blocks on a page of their own, in a book of so many pages. */
function said(blocks: readonly SetBlock[], change: Partial<SetPage> = {}, pages = 1): string[] {
  const all = [page([good]), page([good], {position: 1}), page(blocks, {position: 2, ...change})]
  return measured(all, pages).diagnostics.map(({rule, severity, message, file, hints = []}) =>
    [`${file} ${severity} ${message} (${rule})`, ...hints].join('\n')
  )
}

/** The block with its last line at the foot of the page. */
function atFoot(from: SetBlock): SetBlock {
  return {...from, lines: from.lines.map((line) => ({...line, baseline: line.baseline + 600}))}
}

describe('reportTypesetting', () => {
  it('counts every kind in a book without chapters, too', () => {
    const {kinds} = reportTypesetting([], {name: 'book.pdf', pages: 1}).report
    expect(kinds).toHaveLength(12)
    expect(kinds.every(({faults}) => faults === 0)).toBe(true)
  })

  it('has nothing to say of good lines', () => {
    expect(said([good, block('H2', ['一节']), block('LI', ['一项'])])).toEqual([])
  })

  it.each([
    [
      'a stop at the start',
      ['上一行', '。下一行的字'],
      'Unexpected `。下一行的字` at the start of a line on page 1 of book.pdf (typesetting/line-start)'
    ],
    [
      'an opening mark at the end',
      ['上一行（', '下一行）的字'],
      'Unexpected `上一行（` at the end of a line on page 1 of book.pdf (typesetting/line-end)'
    ],
    [
      'a split dash',
      ['上一行—', '—下一行的字'],
      'Unexpected `上一行—` and `—下一行的字` on two lines on page 1 of book.pdf (typesetting/split-dash)'
    ]
  ])('finds %s of a line', (_, lines, message) => {
    expect(said([block('P', lines)])).toEqual([`a.md error ${message}`])
  })

  it('lets code and labels of drawings break where they must', () => {
    expect(said([block('Code', ['a（', '。b']), block('Figure', ['图（', '。'])])).toEqual([])
  })

  it('finds a character alone on the last line, its mark not counted', () => {
    expect(said([block('P', ['上一行写满了', '字。'])])).toEqual([
      'a.md warning Unexpected `字。` alone on a last line on page 1 of book.pdf (typesetting/short-last-line)'
    ])
    expect(said([block('P', ['上一行写满了', '两字。']), block('P', ['字。'])])).toEqual([])
  })

  it('finds single lines at the foot and at the head of a page', () => {
    const blocks = [block('P', ['尾行。'], {isContinued: true}), block('P', ['首行'], {goesOn: true})]
    expect(said(blocks)).toEqual([
      'a.md warning Unexpected first line of a paragraph alone at the foot of a page on page 1 of book.pdf (typesetting/orphan)',
      'a.md warning Unexpected last line of a paragraph alone at the head of a page on page 1 of book.pdf (typesetting/widow)'
    ])
  })

  it('finds a heading at the foot, but not at the end of a chapter', () => {
    const blocks = [atFoot(good), atFoot(block('H2', ['一节'])), block('P', ['注文'], {isNote: true})]
    expect(said(blocks, {isLast: false})).toEqual([
      'a.md error Unexpected heading at the foot of a page on page 1 of book.pdf (typesetting/heading-at-foot)\n' +
        'Write some text between the heading and what follows, or make that lower than a page'
    ])
    expect(said(blocks)).toEqual([])
  })

  it('finds what reaches beyond the type area', () => {
    const wide = block('P', ['一行'])
    const lines = wide.lines.map((line) => ({...line, right: 480}))
    expect(said([{...wide, lines}])).toEqual([
      'a.md error Unexpected `一行` beyond the type area on page 1 of book.pdf (typesetting/overflow)\n' +
        'Break the long word or line, make the table narrower, or nest lists and quotations less'
    ])
  })

  it('lets blanks of a turned line of code hang', () => {
    const code = block('Code', ['fn split(', '', 'allocator)'])
    const lines = code.lines.map((line) => ({...line, right: line.text === '' ? 480 : line.right}))
    expect(said([{...code, lines}])).toEqual([])
  })

  it('finds a page that is nearly empty, unless a drawing follows that needs more', () => {
    const full = page([atFoot(good)], {position: 4})
    const drawing = block('Figure', ['甲', '乙'])
    const high = {
      ...drawing,
      lines: drawing.lines.map((line, index) => ({...line, baseline: 80 + index * 620}))
    }
    const pages = (next: SetPage): readonly SetPage[] => [
      page([good]),
      page([good], {position: 2, isLast: false, next}),
      next,
      full
    ]
    const rules = (next: SetPage): readonly string[] =>
      measured(pages(next), 4).diagnostics.map(({rule}) => rule)

    expect(rules(page([good], {position: 3}))).toEqual(['typesetting/short-page'])
    expect(rules(page([high], {position: 3}))).toEqual([])
  })

  it('tolerates a soft fault on one page in 50, and counts it all the same', () => {
    const faulty = [block('P', ['上一行写满了', '字。'])]
    expect(said(faulty, {}, 50)).toEqual([])
    expect(said(faulty, {}, 49)).toHaveLength(1)
    const {kinds} = measured([page(faulty)], 50).report
    expect(kinds.find(({rule}) => rule === 'typesetting/short-last-line')).toMatchObject({
      faults: 1,
      pages: 1,
      isHard: false
    })
  })

  it('finds a box in place of a character', () => {
    const run = {
      texts: ['甲', ''],
      lefts: [60, 70],
      widths: [10, 10],
      right: 80,
      baseline: 80,
      size: 10,
      font: 'X-Serif',
      isLevel: true,
      missing: 1,
      marked: undefined
    }
    const one = block('P', ['甲'])
    expect(said([{...one, block: {...one.block, runs: [run]}}])).toEqual([
      'a.md error Unexpected box in place of a character, after `甲` on page 1 of book.pdf (typesetting/missing-glyph)\n' +
        'Write it with other characters, or show it as a picture; `content/lost` at the same place names it'
    ])
  })

  it('finds Han and Latin that touch, or stand too far apart', () => {
    const run = {
      texts: ['甲', 'a', '乙'],
      widths: [10, 5, 10],
      right: 100,
      baseline: 80,
      size: 10,
      font: 'X-Serif',
      isLevel: true,
      missing: 0,
      marked: undefined
    }
    const set = (lefts: readonly number[]): SetBlock => {
      const one = block('P', ['甲a乙'])
      return {...one, lines: one.lines.map((line) => ({...line, size: 10, runs: [{...run, lefts}]}))}
    }
    expect(said([set([60, 72, 79])])).toEqual([])
    expect(said([set([60, 70, 79])])).toEqual([
      expect.stringContaining('Unexpected gap of 0.00 em between `甲` and `a`')
    ])
    expect(said([set([60, 72, 90])])).toEqual([
      expect.stringContaining('Unexpected gap of 1.30 em between `a` and `乙`')
    ])
  })

  it('finds lines that are stretched too much', () => {
    const run = {
      texts: [...'略为此有'],
      widths: [10, 10, 10, 10],
      right: 200,
      baseline: 80,
      size: 10,
      font: 'X-Serif',
      isLevel: true,
      missing: 0,
      marked: undefined
    }
    const set = (step: number): SetBlock => {
      const one = block('P', ['略为此有'])
      const lefts = run.texts.map((_, index) => 60 + index * step)
      return {...one, lines: one.lines.map((line) => ({...line, size: 10, runs: [{...run, lefts}]}))}
    }
    expect(said([set(13)])).toEqual([])
    expect(said([set(14)])).toEqual([
      'a.md warning Unexpected gaps of 0.40 em in `略为此有` on page 1 of book.pdf (typesetting/loose-line)'
    ])
  })
})

describe('setPages', () => {
  it('lets a paragraph end where it ends, whatever page numbers were added to it', () => {
    const texts = ['见图1', '下一段更长一些，有很多字']
    const units = texts.map((text) => ({
      kind: 'text' as const,
      text,
      file: 'a.md',
      place: undefined,
      indent: 0
    }))
    const main = {text: texts.join(''), units, starts: [0, 3], optional: new Map([[3, /（第\d+页）/y]])}
    const chapter = {id: 'a', path: 'a.md', main, notes: [], floats: [], generated: new Set<string>()}
    const shown = (text: string, where: string) => ({...good.block, text, where})
    const {pieces, differences} = align(chapter, [
      shown('见图1（第12页）', 'page 1'),
      shown(texts[1] ?? '', 'page 2')
    ])

    expect(differences).toEqual([])
    const [first] = setPages(chapter, pieces, 0, ['page 1', 'page 2'])
    expect(first?.blocks).toMatchObject([{isContinued: false, goesOn: false}])
  })
})

describe('linesOf', () => {
  it('takes a word and its reading for one line, also where the reading is the wider of both', () => {
    const run = (text: string, left: number, baseline: number, role: string) => ({
      texts: [text],
      lefts: [left],
      widths: [10],
      right: left + 10,
      baseline,
      size: 10,
      font: 'X-Serif',
      isLevel: true,
      missing: 0,
      marked: {order: 0, element: {role: 'NonStruct', parent: {role, parent: undefined}}}
    })
    const runs = [run('闩', 60, 100, 'RB'), run('shuān', 65, 90, 'RT'), run('、锁', 70, 100, 'P')]
    expect(linesOf({...block('P', ['闩shuān、锁']).block, runs}).map(({text}) => text)).toEqual([
      '闩shuān、锁'
    ])
  })
})
