import {describe, expect, it} from 'vitest'
import type {Size} from '../../build/model/printer.ts'
import {type Box, pageBoxes} from '../../build/print/page-boxes.ts'
import {printer} from '../support/printers.ts'

// 6 × 9 inches, as printers give them in the examples of their pages.
const trim = {width: 152.4, height: 228.6} as Size
const inches = (box: Box) => box.map((length) => Math.round((length / 72) * 1e4) / 1e4)

describe('pageBoxes', () => {
  it('adds bleed on three sides for KDP: 6.125 × 9.25 in, the binding without', () => {
    const right = pageBoxes(printer('kdp'), trim, 'right')
    const left = pageBoxes(printer('kdp'), trim, 'left')

    expect(inches(right.media)).toEqual([0, 0, 6.125, 9.25])
    expect(inches(right.trim)).toEqual([0, 0.125, 6, 9.125])
    expect(inches(left.media)).toEqual([0, 0, 6.125, 9.25])
    expect(inches(left.trim)).toEqual([0.125, 0.125, 6.125, 9.125])
    expect(right.bleed).toEqual(right.media)
    expect(right.marks).toEqual([])
  })

  it('adds bleed on four sides for Lulu: 6.25 × 9.25 in', () => {
    const {media, trim: cut} = pageBoxes(printer('lulu'), trim, 'left')
    expect(inches(media)).toEqual([0, 0, 6.25, 9.25])
    expect(inches(cut)).toEqual([0.125, 0.125, 6.125, 9.125])
  })

  it('leaves room for crop marks outside of the bleed, and draws them there only', () => {
    const {media, bleed, trim: cut, marks} = pageBoxes(printer('cn-offset'), trim, 'right')
    const [left, bottom, right, top] = bleed

    expect(marks).toHaveLength(8)
    expect(bleed[0]).toBeGreaterThan(media[0])
    expect(cut[2]).toBeCloseTo(right - (3 * 72) / 25.4, 2)
    for (const [x, y, toX, toY] of marks) {
      const isInside =
        Math.max(x, toX) > left &&
        Math.min(x, toX) < right &&
        Math.max(y, toY) > bottom &&
        Math.min(y, toY) < top
      expect(isInside).toBe(false)
    }
  })
})
