import {describe, expect, it} from 'vitest'
import type {Rgb} from '../../build/print/ink.ts'
import {printed, separate} from '../../build/print/separate.ts'

const rgb = (red: number, green: number, blue: number): Rgb => [red / 255, green / 255, blue / 255]
const sum = (inks: readonly number[]) => inks.reduce((total, ink) => total + ink, 0)

describe('separate', () => {
  it('prints no ink for paper, and much black for what is dark', () => {
    expect(separate(rgb(255, 255, 255), 3)).toEqual([0, 0, 0, 0])
    expect(separate(rgb(10, 27, 43), 3)[3]).toBeGreaterThan(0.8)
  })

  it.each([
    [10, 27, 43],
    [83, 104, 120],
    [246, 198, 91],
    [200, 60, 40],
    [150, 170, 150]
  ])('comes near %i %i %i, which presses can print', (...channels) => {
    const colour = rgb(...(channels as [number, number, number]))
    const seen = printed(separate(colour, 3))
    for (const channel of [0, 1, 2] as const) {
      expect(Math.abs(seen[channel] - colour[channel])).toBeLessThan(0.05)
    }
  })

  it('keeps to the ink that a paper takes', () => {
    for (const most of [2.4, 2, 1.5]) {
      expect(sum(separate(rgb(0, 10, 20), most))).toBeLessThanOrEqual(most + 1e-9)
    }
  })

  it('gives whole per cents, the same each time', () => {
    const inks = separate(rgb(94, 134, 212), 2.4)
    expect(inks.map((ink) => Math.round(ink * 100) / 100)).toEqual(inks)
    expect(separate(rgb(94, 134, 212), 2.4)).toEqual(inks)
  })
})
