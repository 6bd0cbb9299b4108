import {describe, expect, it} from 'vitest'
import type {Asset} from '../../build/model/book.ts'
import {fitDrawing} from '../../build/paged/fit-drawing.ts'

function drawing(width: number, height: number, ...sizes: readonly number[]): Asset {
  const texts = sizes.map((size) => `<text font-size="${size}">甲</text>`).join('')
  const svg = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${texts}</svg>`
  return {name: 'a.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), width, height}
}

/** Size of labels on paper, in pt. */
function printed(size: number, scale: number): number {
  return (size * scale * 3) / 4
}

describe('fitDrawing', () => {
  const space = {width: 500, height: 800}

  it('sets labels a little smaller than the text', () => {
    expect(printed(14, fitDrawing(drawing(100, 100, 14), space).scale)).toBeCloseTo(9)
  })

  it('sets no label larger than the text', () => {
    expect(printed(20, fitDrawing(drawing(100, 100, 14, 20), space).scale)).toBeCloseTo(10.5)
  })

  it('shrinks what is wide while its labels can be read', () => {
    const {scale, isTurned} = fitDrawing(drawing(700, 100, 14), space)
    expect([isTurned, scale * 700]).toEqual([false, 500])
    expect(printed(14, scale)).toBeGreaterThan(7)
  })

  it('turns what is too wide, when that helps', () => {
    const {scale, isTurned} = fitDrawing(drawing(900, 400, 14), space)
    expect(isTurned).toBe(true)
    expect(printed(14, scale)).toBeGreaterThan(8)
  })

  it('leaves upright what is as high as it is wide, and says that its labels are too small', () => {
    const {scale, least, isTurned} = fitDrawing(drawing(1000, 1600, 14), space)
    expect(isTurned).toBe(false)
    expect(scale).toBeLessThan(least)
  })

  it('measures labels in the units of the drawing', () => {
    const svg = '<svg viewBox="0 0 50 50"><text style="font-size: 7px">甲</text></svg>'
    const {least} = fitDrawing({...drawing(100, 100), bytes: new TextEncoder().encode(svg)}, space)
    expect(least).toBeCloseTo(28 / 3 / 14)
  })

  it('heeds only sizes that some label has', () => {
    const svg = '<svg viewBox="0 0 100 100"><g font-size="5"><text font-size="14">甲</text></g></svg>'
    const {least} = fitDrawing({...drawing(100, 100), bytes: new TextEncoder().encode(svg)}, space)
    expect(least).toBeCloseTo(28 / 3 / 14)
  })

  it('has no limit for what has no labels', () => {
    expect(fitDrawing(drawing(5000, 100), space)).toMatchObject({least: 0, isTurned: false})
  })
})
