import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {readBarcode} from '../../build/check/print/read-barcode.ts'
import {barcodeOf} from '../../build/matter/cover/barcode.ts'
import {wrapPage} from '../../build/matter/cover/wrap.ts'
import type {PrintedBook} from '../../build/model/edition.ts'
import type {Millimetres} from '../../build/model/length.ts'
import {type Size, spineWidth} from '../../build/model/printer.ts'
import {chapter, heading, manuscript} from '../support/chapters.ts'
import {printer} from '../support/printers.ts'

const room = {width: 50.8, height: 30.5} as Size

/** Left and right edges of what is drawn as a bar. */
function barsOf({element}: {readonly element: Element}): [number, number][] {
  const bars: [number, number][] = []
  visit(element, 'element', ({tagName, properties: {x, width}}) => {
    if (tagName === 'rect') bars.push([Number(x), Number(x) + Number(width)])
  })
  return bars
}

describe('a barcode', () => {
  it.each(['978-7-302-51235-6', '9780306406157', '979-10-90636-07-1'])('has the bars of %s', (isbn) => {
    const digits = isbn.replaceAll('-', '')
    expect(readBarcode(barsOf(barcodeOf(isbn, undefined, room)))).toBe(digits)
    expect(readBarcode(barsOf(barcodeOf(isbn, '59000', room)))).toBe(digits)
  })

  it('is read as none when a bar is missing, or it is seen from behind', () => {
    const bars = barsOf(barcodeOf('9780306406157', undefined, room))
    expect(readBarcode(bars.slice(1))).toBeUndefined()
    expect(readBarcode(bars.map(([left, right]) => [-right, -left]))).toBeUndefined()
  })

  it('is made smaller to fit, but no more than a fifth', () => {
    const free = barcodeOf('9780306406157', undefined, {width: 200, height: 200} as Size)
    const tight = barcodeOf('9780306406157', undefined, {width: 10, height: 10} as Size)
    expect(free.width).toBeCloseTo((tight.width / 4) * 5, 5)
    expect(barcodeOf('9780306406157', undefined, room).width).toBeLessThanOrEqual(room.width)
  })
})

describe('the wrap', () => {
  const by = printer('kdp')
  const stock = by.papers.get('white')
  if (!stock) throw new Error('Expected a paper')
  const {value: book} = assemble(manuscript(), [
    chapter('one', [heading(1, '概述', {id: 'ch-one'}), heading(2, '背景', {id: 'sec-a'})], {title: '概述'}),
    chapter('two', [heading(1, '安装', {id: 'ch-two'})], {title: '安装'})
  ])
  const wrap = (pages: number, more: Partial<PrintedBook> = {}, metadata = {}) =>
    wrapPage(
      {...book, metadata: {...book.metadata, subtitle: '副题', abstract: '摘要。', ...metadata}},
      {
        printer: by,
        paper: {...stock, name: 'white'},
        trim: {width: 170, height: 240} as Size,
        pages,
        gutter: 10 as Millimetres,
        inner: 10 as Millimetres,
        spine: spineWidth(stock, pages),
        ...more
      }
    )
  const partOf = (element: Element, className: string) => {
    let found: Element | undefined
    visit(element, 'element', (node) => {
      if (String(node.properties['className']).split(',').includes(className)) found = node
    })
    return found
  }

  it('has back, spine and front side by side', () => {
    const {element, cramped} = wrap(400)
    const styles = ['wrap-back', 'wrap-spine', 'wrap-front'].map(
      (name) =>
        /left:([\d.]+)mm.*width:([\d.]+)mm/.exec(String(partOf(element, name)?.properties['style'])) ?? []
    )
    expect(styles.map(([, left]) => Number(left).toFixed(3))).toEqual(['3.175', '173.175', '196.055'])
    expect(styles[1]?.[2]).toBe('22.88')
    expect(cramped).toEqual([])
  })

  it('has text on the spine of thick books only', () => {
    expect(textOf(partOf(wrap(400).element, 'wrap-spine') ?? never())).toContain(book.metadata.title)
    expect(textOf(partOf(wrap(60).element, 'wrap-spine') ?? never())).toBe('')
  })

  it('leaves a spine free that the printer lets have text, but that is too thin for any', () => {
    const {element, cramped} = wrap(84)
    expect(textOf(partOf(element, 'wrap-spine') ?? never())).toBe('')
    expect(cramped).toEqual([])
  })

  it('says what does not fit', () => {
    expect(wrap(400, {}, {abstract: '很长的摘要。'.repeat(400)}).cramped).toEqual([
      {key: 'abstract', where: 'the back of the cover'}
    ])
    expect(wrap(400, {}, {title: '长'.repeat(150)}).cramped).toContainEqual({
      key: 'title',
      where: 'a spine of 22.88 mm'
    })
  })

  it('has a barcode when there is an ISBN', () => {
    expect(partOf(wrap(400).element, 'back-barcode')).toBeUndefined()
    expect(partOf(wrap(400, {isbn: '978-7-302-51235-6'}).element, 'back-barcode')).toBeDefined()
  })
})

function never(): never {
  throw new Error('Expected an element')
}
