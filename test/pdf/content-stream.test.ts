import {describe, expect, it} from 'vitest'
import {operationsOf} from '../../build/pdf/content-stream.ts'

const operations = (source: string) =>
  [...operationsOf(source)].map(({operator, operands}) => ({operator, operands}))

describe('operationsOf', () => {
  it('reads numbers, names, strings and lists', () => {
    expect(operations('/F1 12.5 Tf [(a\\)b) -3 <0041>] TJ -.5 +2 0 0 1 3. cm')).toEqual([
      {operator: 'Tf', operands: [{name: '/F1'}, 12.5]},
      {operator: 'TJ', operands: [[{text: 'a)b'}, -3, {text: '\0A'}]]},
      {operator: 'cm', operands: [-0.5, 2, 0, 0, 1, 3]}
    ])
  })

  it('reads operators that no blank stands before', () => {
    expect(operations('/Table <</MCID 0 >>BDC\n/P0 scn/P1 SCN q(x)Tj')).toEqual([
      {operator: 'BDC', operands: [{name: '/Table'}, {entries: new Map([['/MCID', 0]])}]},
      {operator: 'scn', operands: [{name: '/P0'}]},
      {operator: 'SCN', operands: [{name: '/P1'}]},
      {operator: 'q', operands: []},
      {operator: 'Tj', operands: [{text: 'x'}]}
    ])
  })

  it('reads strings with escapes, nested parentheses and an odd number of digits', () => {
    expect(operations('(a(b)\\(\\101\\n) Tj <4> Tj')).toEqual([
      {operator: 'Tj', operands: [{text: 'a(b)(A\n'}]},
      {operator: 'Tj', operands: [{text: '@'}]}
    ])
  })

  it('leaves out comments, and the data of pictures in the stream', () => {
    expect(operations('q % 1 0 0 rg\nBI /W 1 /BPC 8 ID \u00ff(EI) EI Q')).toEqual([
      {operator: 'q', operands: []},
      {
        operator: 'BI',
        operands: [
          {
            entries: new Map([
              ['/W', 1],
              ['/BPC', 8]
            ])
          }
        ]
      },
      {operator: 'Q', operands: []}
    ])
  })

  it('keeps the text of each operation, so that the stream can be written again', () => {
    const source = 'q 1 0 0 rg\n(a b) Tj Q'
    expect([...operationsOf(source)].map(({raw}) => raw)).toEqual(['q', '1 0 0 rg', '(a b) Tj', 'Q'])
  })

  it('ends with what is cut off', () => {
    expect(operations('q (abc')).toEqual([{operator: 'q', operands: []}])
    expect(operations('[1 2')).toEqual([])
  })
})
