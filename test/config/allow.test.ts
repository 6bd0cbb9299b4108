import {describe, expect, it} from 'vitest'
import {judge} from '../../build/config/allow.ts'
import {said} from '../support/said.ts'

const finding = {
  rule: 'figures/no-alt',
  severity: 'warning',
  message: 'Unexpected image',
  file: '01/a.md'
} as const
const allowance = {rule: 'figures/no-alt', file: undefined, reason: 'Ornaments', place: {line: 9, column: 13}}

describe('judge', () => {
  it('silences what is allowed, and keeps the reason', () => {
    expect(judge([finding], [allowance], 'book.yaml', true)).toEqual({
      reported: [],
      allowed: [{diagnostic: finding, reason: 'Ornaments'}]
    })
  })

  it('allows only in the file or folder that is named', () => {
    const reportedWhere = (file: string) =>
      judge(
        [finding, {...finding, file: '010/b.md'}],
        [{...allowance, file}],
        'book.yaml',
        false
      ).reported.map((one) => one.file)

    expect(reportedWhere('01')).toEqual(['010/b.md'])
    expect(reportedWhere('01/a.md')).toEqual(['010/b.md'])
    expect(reportedWhere('0')).toEqual(['01/a.md', '010/b.md'])
  })

  it('reports what allows nothing, unless something was left unchecked', () => {
    const other = {...allowance, rule: 'listings/wide-line', file: '02'}

    expect(said(judge([finding], [allowance, other], 'book.yaml', true).reported)).toMatchInlineSnapshot(`
      "book.yaml:9:13 warning: Unexpected exception for \`listings/wide-line\` in \`02\`, expected something that it allows (config/unused-allow)
        hint: Remove it: there is nothing left to allow
      "
    `)
    expect(judge([finding], [allowance, other], 'book.yaml', false).reported).toEqual([])
  })

  it('does not report an allowance that only repeats another', () => {
    expect(judge([finding], [allowance, {...allowance, file: '01'}], 'book.yaml', true).reported).toEqual([])
  })
})
