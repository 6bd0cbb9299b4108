import {describe, expect, it} from 'vitest'
import {ContentScanner, operatorCode} from '../../build/pdf/content-scanner.ts'

const bytesOf = (source: string) => Buffer.from(source, 'latin1')

function operations(source: string): (readonly [operator: string, operands: string, raw: string])[] {
  const bytes = bytesOf(source)
  const scanner = new ContentScanner(bytes)
  const seen: (readonly [string, string, string])[] = []
  while (scanner.next()) {
    const kinds = Array.from({length: scanner.count}, (_, index) => scanner.kind(index))
    seen.push([scanner.operatorText, kinds.join(' '), bytes.toString('latin1', scanner.start, scanner.end)])
  }
  return seen
}

describe('ContentScanner', () => {
  it('says where operations stand and what their operands are', () => {
    expect(
      operations(' q\n% 1 (\r/F1 12.5 Tf [(a\\)b) -3 <0041>]TJ\n/Table <</MCID 0 /Flag true>>BDC')
    ).toEqual([
      ['q', '', 'q'],
      ['Tf', 'name number', '/F1 12.5 Tf'],
      ['TJ', '[ literal number hexadecimal ]', '[(a\\)b) -3 <0041>]TJ'],
      ['BDC', 'name << name number name word >>', '/Table <</MCID 0 /Flag true>>BDC']
    ])
  })

  it('takes no operator for one inside of brackets or strings', () => {
    expect(operations('[f (S) [B] ] TJ (EMC) Tj')).toEqual([
      ['TJ', '[ literal [ ] ]', '[f (S) [B] ] TJ'],
      ['Tj', 'literal', '(EMC) Tj']
    ])
  })

  it('leaves out the data of pictures in the stream', () => {
    expect(operations('q BI /W 1 /BPC 8 ID \u00ff(EI) EI Q')).toEqual([
      ['q', '', 'q'],
      ['BI', 'name number name number', 'BI /W 1 /BPC 8 ID \u00ff(EI) EI'],
      ['Q', '', 'Q']
    ])
  })

  it('skips what is broken, and ends with what is cut off', () => {
    expect(operations('> ] ) q [1 >> ] TJ')).toEqual([
      ['q', '', 'q'],
      ['TJ', '[ number ]', '[1 >> ] TJ']
    ])
    for (const source of ['(abc', '[1 2', '<12', '<</A', 'BI /W 1', '/', '%'])
      expect(operations(`q ${source}`).slice(0, 1)).toEqual([['q', '', 'q']])
  })

  it('begins where it is told to', () => {
    const scanner = new ContentScanner(bytesOf('BT ET'), 2)
    expect(scanner.next()).toBe(true)
    expect(scanner.operator).toBe(operatorCode('ET'))
    expect(scanner.next()).toBe(false)
  })

  it('reads numbers', () => {
    const scanner = new ContentScanner(bytesOf('.24 -.5 +737 3. -0.1 12345678901234567890 /a (1) x'))
    scanner.next()
    expect(Array.from({length: 9}, (_, index) => scanner.number(index))).toEqual([
      0.24,
      -0.5,
      737,
      3,
      -0.1,
      12345678901234567000,
      Number.NaN,
      Number.NaN,
      Number.NaN
    ])
    expect(operations('1.2.3 + -')).toEqual([
      ['1.2.3', '', '1.2.3'],
      ['+', '', '+'],
      ['-', '', '-']
    ])
  })

  it('reads names and strings', () => {
    const scanner = new ContentScanner(bytesOf('/F1 <00 1f5> (a\\(b(c)\\051\\n\\\r\n\\7) x'))
    scanner.next()
    const text = (index: number) => {
      const length = scanner.readString(index)
      return [...scanner.text.subarray(0, length)]
    }
    expect(scanner.raw(0)).toBe('/F1')
    expect(text(1)).toEqual([0, 0x1f, 0x50])
    expect(text(2)).toEqual([...bytesOf('a(b(c))\n\x07')])
  })

  it.each([
    [
      'text',
      '/P <</MCID 0>> BDC\nBT\n/F1 10.5 Tf\n1 0 0 -1 3 .5 Tm <0001 0A> Tj [<00> -3 (a\\)b)] TJ ET\nEMC',
      [
        '/P <</MCID 0>> BDC',
        'BT',
        '/F1 10.5 Tf',
        '1 0 0 -1 3 .5 Tm',
        '<0001 0A> Tj',
        '[<00> -3 (a\\)b)] TJ',
        'ET',
        'EMC'
      ]
    ],
    [
      'an image in the stream',
      'q BI /W 1 /H 1 ID \0Q EIx\0 EI Q',
      ['q', 'BI /W 1 /H 1 ID \0Q EIx\0 EI', 'Q']
    ],
    [
      'words that are operands',
      '/X true null << /A false >> BDC f*',
      ['/X true null << /A false >> BDC', 'f*']
    ],
    ['comments', '% Q q\nq % Tj\nQ', ['q', 'Q']],
    [
      'brackets in strings',
      '((a(b) c) \\( ) Tj (]) \' ("x) " S',
      ['((a(b) c) \\( ) Tj', "(]) '", '("x) "', 'S']
    ],
    ['names with signs', '/F1#20x 1 Tf /a/b gs', ['/F1#20x 1 Tf', '/a/b gs']]
  ])('says where operations begin and end: %s', (_, source, found) => {
    expect(operations(source).map(([, , raw]) => raw)).toEqual(found)
  })
})
