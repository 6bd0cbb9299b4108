import {describe, expect, it} from 'vitest'
import {type Operand, readOperators} from '../../build/check/pdf-text/content-stream.ts'
import {readPages} from '../../build/check/pdf-text/read-pages.ts'
import {taggedPdf} from '../support/tagged-pdf.ts'

function operatorsOf(content: string): (readonly [string, ...Operand[]])[] {
  const seen: (readonly [string, ...Operand[]])[] = []
  readOperators(new TextEncoder().encode(content), (operator, operands) => seen.push([operator, ...operands]))
  return seen
}

describe('a content stream', () => {
  it('has operators with the operands before them', () => {
    expect(operatorsOf('q\n.24 0 0 -.5 0 +737 cm % a remark\n/F1 10.5 Tf\nW*')).toEqual([
      ['q'],
      ['cm', 0.24, 0, 0, -0.5, 0, 737],
      ['Tf', '/F1', 10.5],
      ['W*']
    ])
  })

  it('has strings in digits and in brackets', () => {
    expect(operatorsOf('<00 1f5> Tj (a\\(b(c)\\051\\n) Tj')).toEqual([
      ['Tj', [0, 0x1f, 0x50]],
      ['Tj', [...new TextEncoder().encode('a(b(c))\n')]]
    ])
  })

  it('has the number of marked content in a dictionary', () => {
    expect(operatorsOf('/P <</MCID 7 >>BDC EMC')).toEqual([['BDC', '/P', '/MCID', 7], ['EMC']])
  })
})

describe('the text of a page', () => {
  it('has the place and the element of each sign', async () => {
    const document = await taggedPdf([
      [
        {role: '', lines: ['眉']},
        {role: 'Figure>Code', lines: ['  ab']}
      ]
    ])
    const [page] = readPages(document)

    expect(
      page?.runs.map(({texts, lefts, right, baseline, size, marked}) => ({
        text: texts.join(''),
        left: lefts[2],
        right,
        baseline,
        size,
        role: marked && `${marked.element.parent?.role}>${marked.element.role}`
      }))
    ).toEqual([
      {text: '眉', left: undefined, right: 46, baseline: 40, size: 10, role: undefined},
      {text: '  ab', left: 52, right: 64, baseline: 56, size: 10, role: 'Figure>Code'}
    ])
  })

  it('is found in forms, which count their marked content for themselves', async () => {
    const document = await taggedPdf([[{role: 'Figure>Code', lines: ['ab']}]], {inForms: true})
    expect(readPages(document)[0]?.runs).toMatchObject([
      {texts: ['a', 'b'], marked: {element: {role: 'Code'}}}
    ])
  })
})
