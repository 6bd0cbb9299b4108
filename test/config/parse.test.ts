import {describe, expect, it} from 'vitest'
import {parseConfig} from '../../build/config/parse.ts'
import {fixtures} from '../support/fixtures.ts'
import {said} from '../support/said.ts'

describe('parseConfig', () => {
  it.each(fixtures('config'))('$name', async ({input, golden}) => {
    const {value, diagnostics} = parseConfig(input, 'book.yaml')

    await expect(`${JSON.stringify(value ?? null, null, 2)}\n`).toMatchFileSnapshot(golden('output.json'))
    await expect(said(diagnostics)).toMatchFileSnapshot(golden('diagnostics.txt'))
  })

  it('gives a value only when nothing is wrong', () => {
    for (const {input} of fixtures('config')) {
      const {value, diagnostics} = parseConfig(input, 'book.yaml')
      expect(value === undefined).toBe(diagnostics.some(({severity}) => severity === 'error'))
    }
  })

  it.each([
    ['那句“引文”\n  后面', '那句“引文”后面'],
    ['前面\n  “引文”……', '前面“引文”……'],
    ['„Warten“ — „Handeln“ …', '„Warten“ — „Handeln“ …'],
    ['He said “no” —\n  “never”', 'He said “no” — “never”']
  ])('joins lines of %j only where Chinese is beside', (written, expected) => {
    const text = `title: A\nauthors: [B]\nidentifier: urn:uuid:f9d8052d-0455-5b41-b2c8-0ba39708f0ea\ndate: 2026-01-31\nchapters: [a.md]\ndescription: ${written}\n`
    expect(parseConfig(text, 'book.yaml').value?.metadata.description).toBe(expected)
  })

  it('takes Windows line ends and a byte order mark', () => {
    const text = '\uFEFFtitle: A\r\nauthors: [B]\r\nidentifier: x\r\n'

    expect(said(parseConfig(text, 'book.yaml').diagnostics)).toContain('book.yaml:3:13 error: Unexpected `x`')
  })

  it('refuses a file that unfolds into millions of values', () => {
    const rows = Array.from({length: 9}, (_, row) => `k${row}: &k${row} [${`*k${row - 1}, `.repeat(9)}]`)
    const {value, diagnostics} = parseConfig(`k-1: &k-1 [a]\n${rows.join('\n')}`, 'book.yaml')

    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{rule: 'config/syntax'}])
  })

  it.each([
    ['authors: A', 'Write a list: `authors: [A]`'],
    ["authors: '5'", 'Write a list: `authors: ["5"]`'],
    ['subjects: Proxies', 'Write a list: `subjects: [Proxies]`'],
    ['chapters: one.md', 'Write a list: `chapters: [one.md]`'],
    ['lists: figures', 'Write a list: `lists: [figures]`'],
    ['lists: [figure]', 'Did you mean `figures`?'],
    ['editions: {pdf: {page: A4}}', 'Did you mean `a4`?'],
    ['editions: {pdf: {page: 185×260}}', 'Did you mean `185x260`?'],
    ['editions: {pdf: {page: 148x210mm}}', 'Write `page: {width: 148, height: 210}`'],
    ['editions: {pdf: {notes: Page}}', 'Did you mean `page`?'],
    ['editions: {epub: {flavours: kindle}}', 'Write a list: `flavours: [kindle]`'],
    ['editions: {print: {trim: A5}}', 'Did you mean `a5`?']
  ])('hints at what is nearest to `%s`', (line, hint) => {
    expect(said(parseConfig(line, 'book.yaml').diagnostics).match(/(?<=hint: ).*/g)).toEqual([hint])
  })

  it.each([
    'editions: {pdf: {page: b5}}',
    'editions: {pdf: {page: letter}}',
    'editions: {print: {target: KDP;}}',
    'check: {allow: figures/no-alt}',
    'lists: true'
  ])('hints at nothing for `%s`', (line) => {
    expect(said(parseConfig(line, 'book.yaml').diagnostics)).not.toContain('hint')
  })
})
