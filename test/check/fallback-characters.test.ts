import {describe, expect, it} from 'vitest'
import {fallbackCharacters, fallbackFonts} from '../../build/check/pdf/fallback-characters.ts'
import type {TextRun} from '../../build/check/pdf-text/paint-runs.ts'
import type {SetPage} from '../../build/check/typesetting/subject.ts'
import {said} from '../support/said.ts'

/** A word in a font. */
function run(text: string, font = 'NotoSerifSC-Regular'): TextRun {
  const texts = [...text]
  return {
    texts,
    lefts: texts.map((_, index) => index),
    widths: texts.map(() => 1),
    right: texts.length,
    baseline: 80,
    size: 10.5,
    font,
    isLevel: true,
    missing: 0,
    marked: undefined
  }
}

/** A page of paragraphs; each is on the line of its position. */
function setPage(paragraphs: readonly (readonly TextRun[])[]): SetPage {
  return {
    where: 'page 7 of book.pdf',
    position: 6,
    isFirst: true,
    isLast: true,
    next: undefined,
    blocks: paragraphs.map((runs, index) => ({
      block: {
        text: '',
        columnOf: () => undefined,
        isLoose: false,
        where: 'page 7 of book.pdf',
        element: undefined,
        runs
      },
      lines: [],
      file: 'a.md',
      place: {line: index + 1, column: 1},
      isNote: false,
      isContinued: false,
      goesOn: false
    }))
  }
}

/** What is found in a chapter of one page, which has more runs than its paragraphs. */
function found(paragraphs: readonly (readonly TextRun[])[], others: readonly TextRun[] = []): string {
  const runs = [...others, ...paragraphs.flat()]
  return said(
    fallbackCharacters(
      {
        name: 'book.pdf',
        pages: [{width: 500, height: 700, runs}],
        wheres: ['page 7 of book.pdf'],
        set: [setPage(paragraphs)]
      },
      new Set(['DejaVuSerif'])
    )
  )
}

describe('fallbackCharacters', () => {
  it('tells what asked for another font from what the book’s fonts lack', () => {
    expect(found([[run('Hash Join', 'DejaVuSerif')]])).toMatchInlineSnapshot(`
      "a.md:1:1 warning: Unexpected font \`DejaVuSerif\` on page 7 of book.pdf, expected those of the book (pdf/fallback-font)
        hint: A picture that asks for a font of its own is the usual cause: let it ask for \`Book Sans\`, or make paths of its letters
      "
    `)
  })

  it('says which, and where they stand in the manuscript, each once', () => {
    expect(
      found([
        [run('Kim')],
        [run('Đ', 'DejaVuSerif'), run('a'), run('ặ', 'DejaVuSerif'), run('Đ', 'DejaVuSerif')],
        [run('Đ', 'DejaVuSerif'), run('\u200a', 'DejaVuSerif')]
      ])
    ).toMatchInlineSnapshot(`
      "a.md:2:1 warning: Unexpected \`Đ\` (U+0110), \`ặ\` (U+1EB7) in \`DejaVuSerif\` on page 7 of book.pdf, expected characters that the book’s fonts have (pdf/fallback-font)
        hint: Look at the page, and write it with other characters if it does not look right
      a.md:3:1 warning: Unexpected \` \` (U+200A) in \`DejaVuSerif\` on page 7 of book.pdf, expected characters that the book’s fonts have (pdf/fallback-font)
        hint: Look at the page, and write it with other characters if it does not look right
      "
    `)
  })

  it('says on which page those are that are in no paragraph', () => {
    expect(found([[run('Kim')]], [run('Ł', 'DejaVuSerif')])).toMatchInlineSnapshot(`
      "book.pdf warning: Unexpected \`Ł\` (U+0141) in \`DejaVuSerif\` on page 7 of book.pdf, expected characters that the book’s fonts have (pdf/fallback-font)
        hint: Look at the page, and write it with other characters if it does not look right
      "
    `)
  })

  it('has nothing to say of the fonts of the book', () => {
    expect(found([[run('Kim')]])).toBe('nothing\n')
  })
})

describe('fallbackFonts', () => {
  it('are those of other families', () => {
    const names = ['ABCDEF+NotoSerifSC-Bold', 'ABCDEF+DejaVuSerif', 'DejaVuSerif', '']
    expect([
      ...fallbackFonts(
        names.map((name) => ({name})),
        ['Noto Serif SC', 'Source Code']
      )
    ]).toEqual(['DejaVuSerif'])
  })
})
