import {describe, expect, it} from 'vitest'
import {operationsOf} from '../../build/pdf/content-stream.ts'
import {scanOperations} from '../../build/pdf/scan-operations.ts'

function scanned(source: string): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  scanOperations(Buffer.from(source, 'latin1'), (operator, start, end) =>
    found.push([operator, source.slice(start, end)])
  )
  return found
}

describe('scanOperations', () => {
  it.each([
    [
      'text',
      '/P <</MCID 0>> BDC\nBT\n/F1 10.5 Tf\n1 0 0 -1 3 .5 Tm <0001 0A> Tj [<00> -3 (a\\)b)] TJ ET\nEMC'
    ],
    ['an image in the stream', 'q BI /W 1 /H 1 ID \0Q EIx\0 EI Q'],
    ['words that are operands', '/X true null << /A false >> BDC f*'],
    ['comments', '% Q q\nq % Tj\nQ'],
    ['brackets in strings', '((a(b) c) \\( ) Tj (]) \' ("x) " S'],
    ['names with signs', '/F1#20x 1 Tf /a/b gs']
  ])('finds the operations that reading finds: %s', (_, source) => {
    expect(scanned(source)).toEqual([...operationsOf(source)].map(({operator, raw}) => [operator, raw]))
  })

  it('comes to the end of what is broken', () => {
    expect(scanned('q (never closed').map(([operator]) => operator)).toEqual(['q'])
    expect(scanned('q <00').map(([operator]) => operator)).toEqual(['q'])
    expect(scanned('BI /W 1 ID \0').map(([operator]) => operator)).toEqual(['BI'])
  })
})
