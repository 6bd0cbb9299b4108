import {PDFDocument} from 'pdf-lib'
import {describe, expect, it} from 'vitest'
import type {PrintedBook} from '../../build/model/edition.ts'
import type {Millimetres} from '../../build/model/length.ts'
import type {Size} from '../../build/model/printer.ts'
import {printProof} from '../../build/print/proof/index.ts'
import {spreadName, spreadsOf} from '../../build/print/proof/spreads.ts'
import {coverFile} from '../support/cover-file.ts'
import {interior, mm} from '../support/interior.ts'
import {printer} from '../support/printers.ts'

const trim = {width: 170, height: 240} as Size

describe('spreads', () => {
  it('begin with a page on the right, and end with one on the left', () => {
    expect(spreadsOf(4)).toEqual([
      {left: undefined, right: 0},
      {left: 1, right: 2},
      {left: 3, right: undefined}
    ])
    expect(spreadsOf(3)).toHaveLength(2)
  })

  it('are called by the numbers of their pages', () => {
    expect(spreadsOf(4).map(spreadName)).toEqual(['0001', '0002-0003', '0004'])
  })
})

describe.each(['kdp', 'lulu'])('the proof for %s', (name) => {
  const by = printer(name)
  const [[paperName, stock] = []] = by.papers
  if (!paperName || !stock) throw new Error('Expected a paper')
  const printed: PrintedBook = {
    printer: by,
    paper: {...stock, name: paperName},
    trim,
    pages: 24,
    gutter: 10 as Millimetres,
    inner: 10 as Millimetres,
    spine: 5 as Millimetres
  }

  it('shows the cover and all spreads, pages meeting at the fold', async () => {
    const seen: number[] = []
    const blank = Uint8Array.of(1)
    const viewer = {
      async picturesOf(pdf: Uint8Array, resolution: number) {
        seen.push(resolution)
        const {length} = (await PDFDocument.load(pdf)).getPages()
        return Array.from({length}, () => blank)
      }
    }
    const files = await printProof(
      {kind: 'print', name: 'a.pdf', bytes: await interior({printer: by, trim, pages: 24})},
      {kind: 'print', name: 'b.pdf', bytes: await coverFile({printer: by, trim, spine: 5})},
      printed,
      'book-proof',
      viewer
    )
    expect(files.map((file) => file.name).slice(0, 4)).toEqual([
      'book-proof.pdf',
      'book-proof/cover.png',
      'book-proof/0001.png',
      'book-proof/0002-0003.png'
    ])
    expect(files).toHaveLength(1 + 1 + 13)
    expect(seen).toHaveLength(1)

    const pages = (await PDFDocument.load(files[0]?.bytes ?? blank)).getPages()
    const [cover, spread] = pages.map((page) => page.getSize())
    expect(cover?.width).toBeCloseTo((2 * 170 + 5 + 2 * 3.175) * mm, 1)
    expect(spread?.width).toBeCloseTo((2 * 170 + 2 * 3.175) * mm, 1)
    expect(spread?.height).toBeCloseTo((240 + 2 * 3.175) * mm, 1)
  })
})
