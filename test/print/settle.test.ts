import {expect, it} from 'vitest'
import {mostRounds, settle} from '../../build/print/settle.ts'

/** Settle where a result is looked up by the state, and a state by the result. */
function run(
  results: Readonly<Record<string, number>>,
  states: Readonly<Record<number, string>>,
  first: string
) {
  const tried: string[] = []
  const settled = settle(
    first,
    async (state) => {
      tried.push(state)
      return results[state] ?? 0
    },
    (result) => states[result] ?? 'none',
    (state) => state
  )
  return {tried, settled}
}

it('stops when a result asks for what it was given', async () => {
  const {tried, settled} = run(
    {narrow: 140, middle: 160, wide: 170},
    {140: 'narrow', 160: 'middle', 170: 'middle'},
    'wide'
  )
  expect(await settled).toEqual({kind: 'still', state: 'middle', result: 160})
  expect(tried).toEqual(['wide', 'middle'])
})

it('names the two states of a swing as soon as one comes back', async () => {
  const {tried, settled} = run({narrow: 152, wide: 149}, {152: 'wide', 149: 'narrow'}, 'narrow')
  expect(await settled).toEqual({
    kind: 'swings',
    between: [
      {state: 'narrow', result: 152},
      {state: 'wide', result: 149}
    ]
  })
  expect(tried).toEqual(['narrow', 'wide'])
})

it('gives up after five rounds', async () => {
  let round = 0
  const settled = await settle(
    0,
    async () => ++round,
    (result) => result,
    String
  )
  expect(settled).toMatchObject({kind: 'restless'})
  expect(round).toBe(mostRounds)
})
