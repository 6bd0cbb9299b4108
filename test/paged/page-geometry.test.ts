import {describe, expect, it} from 'vitest'
import type {Millimetres} from '../../build/model/length.ts'
import {lineHeight, pageGeometry, pageRules, textSize} from '../../build/paged/page-geometry.ts'

const page = (width: number, height: number) => ({width: width as Millimetres, height: height as Millimetres})

describe('pageGeometry', () => {
  it.each([
    [185, 260],
    [170, 240],
    [177.8, 254],
    [210, 297],
    [148, 210]
  ])('gives a page of %d by %d mm whole characters and whole lines', (width, height) => {
    const {measure, depth} = pageGeometry(page(width, height))

    expect(measure / textSize).toBe(Math.round(measure / textSize))
    expect(depth / lineHeight).toBe(Math.round(depth / lineHeight))
  })

  it('adds up to the page', () => {
    const {width, height, inner, outer, top, bottom, measure, depth} = pageGeometry(page(185, 260))

    expect(inner + measure + outer).toBeCloseTo(width, 1)
    expect(top + depth + bottom).toBeCloseTo(height, 1)
    expect(inner).toBeGreaterThan(outer)
    expect(measure / textSize).toBe(38)
  })
})

describe('pageRules', () => {
  it('swaps the margins of left-hand pages', () => {
    const {inner, outer} = pageGeometry(page(185, 260))
    expect(pageRules(pageGeometry(page(185, 260)))).toContain(
      `margin-left: ${outer}pt;\n  margin-right: ${inner}pt;`
    )
  })
})
