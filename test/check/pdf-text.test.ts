import {describe, expect, it} from 'vitest'
import {readPages} from '../../build/check/pdf-text/read-pages.ts'
import {taggedPdf} from '../support/tagged-pdf.ts'

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
