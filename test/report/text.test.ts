import {describe, expect, it} from 'vitest'
import {formatDiagnostic} from '../../build/report/text.ts'

const diagnostic = {
  rule: 'references/unknown-target',
  severity: 'error',
  message: 'Unexpected reference to `fig-pres`, expected the id of a figure',
  file: '01-paper.md',
  place: {start: {line: 1, column: 5}, end: {line: 1, column: 9}},
  hints: ['Did you mean `fig-press`?']
} as const

describe('formatDiagnostic', () => {
  it('says where, what and why, and what to do', () => {
    const related = {message: 'The figure is here', file: '02-press.md', place: {line: 7, column: 1}}
    const text = formatDiagnostic(
      {...diagnostic, related},
      {source: 'See @fig-pres for the press.\n', pathOf: (file) => `manuscript/${file}`}
    )

    expect(text).toMatchInlineSnapshot(`
      "manuscript/01-paper.md:1:5 error: Unexpected reference to \`fig-pres\`, expected the id of a figure (references/unknown-target)
       1 | See @fig-pres for the press.
               ^
        manuscript/02-press.md:7:1 The figure is here
        hint: Did you mean \`fig-press\`?"
    `)
  })

  it('puts the caret below Han characters, which take two columns', () => {
    expect(formatDiagnostic(diagnostic, {source: '见图一，@fig-pres'})).toMatchInlineSnapshot(`
      "01-paper.md:1:5 error: Unexpected reference to \`fig-pres\`, expected the id of a figure (references/unknown-target)
       1 | 见图一，@fig-pres
                   ^
        hint: Did you mean \`fig-press\`?"
    `)
  })

  it.each([
    ['a tab', '\tab\tc', 5, '  ab  '],
    ['a combining mark', 'e\u0301e\u0301!', 5, 'ee'],
    ['an emoji of several characters', '👩‍💻!', 6, 'ww']
  ])('counts the columns of %s', (_, source, column, asWide) => {
    const [, , caret] = formatDiagnostic({...diagnostic, place: {line: 1, column}}, {source}).split('\n')

    expect(caret).toBe(`${' '.repeat(' 1 | '.length + asWide.length)}^`)
  })

  it('shows only what is around the place when the line is long', () => {
    const source = `${'长'.repeat(300)}错${'长'.repeat(300)}`
    const [, line = '', caret = ''] = formatDiagnostic(
      {...diagnostic, place: {line: 1, column: 301}},
      {source}
    ).split('\n')

    expect({line, caret}).toMatchInlineSnapshot(`
      {
        "caret": "                                              ^",
        "line": " 1 | …长长长长长长长长长长长长长长长长长长长长错长长长长长长长长长长长长长长长长长长长长长长长长长长长长…",
      }
    `)
  })

  it('does without a quotation when the file has no such line, or its text is not known', () => {
    const lines = [formatDiagnostic(diagnostic, {source: ''}), formatDiagnostic(diagnostic)].map(
      (text) => text.split('\n').length
    )
    expect(
      formatDiagnostic({...diagnostic, place: {line: 9, column: 1}}, {source: 'one line'})
    ).not.toContain('|')
    expect(lines).toEqual([4, 2])
  })

  it('colours for terminals only, and never passes on what would move the cursor', () => {
    const source = 'See \u001B[2J@fig-pres'

    expect(formatDiagnostic(diagnostic, {source})).not.toContain('\u001B')
    expect(formatDiagnostic(diagnostic, {source, colour: true})).toContain('\u001B[31merror:')
  })
})
