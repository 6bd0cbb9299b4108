import {describe, expect, it} from 'vitest'
import {checked} from '../support/checked-samples.ts'
import {fixtures} from '../support/fixtures.ts'
import {said} from '../support/said.ts'

const external = ['Secret/declared']

describe('checkSamples', () => {
  it.each(fixtures('samples'))('$name', async ({name, input, golden}) => {
    const {samples, diagnostics} = await checked(input, {schemas: [], external})

    await expect(said(diagnostics)).toMatchFileSnapshot(golden('diagnostics.txt'))
    if (name.endsWith('-good')) expect(diagnostics).toEqual([])
    // Every sample is broken in a way of its own, except for what others refer to.
    if (/^(?:yaml|json|code|shell|commands|kubernetes)-broken$/.test(name)) {
      const silent = samples.filter(({lines, place}) => {
        const start = place && 'start' in place ? place.start.line : 0
        const last = (lines.at(-1)?.line ?? start) + 1
        return !diagnostics.some((one) => {
          const at = one.place && 'start' in one.place ? one.place.start : one.place
          return at && at.line >= start && at.line <= last
        })
      })
      expect(silent.map(({lines}) => lines.map(({text}) => text).join('\n'))).toEqual([])
    }
  })

  it('has at least 60 broken and 60 good samples', async () => {
    const counts = {broken: 0, good: 0}
    for (const {name, input} of fixtures('samples')) {
      const {samples} = await checked(input, undefined)
      if (name.endsWith('-broken')) counts.broken += samples.length
      if (name.endsWith('-good')) counts.good += samples.length
    }

    expect(counts.broken).toBeGreaterThanOrEqual(60)
    expect(counts.good).toBeGreaterThanOrEqual(60)
  })
})
