import {describe, expect, it} from 'vitest'
import {createProgress} from '../../build/report/progress.ts'

/** Observe two phases that overlap, on a clock that advances by a second a call. */
function follow(redraws: boolean) {
  let seconds = 0
  let text = ''
  const progress = createProgress({
    write: (more) => {
      text += more
    },
    redraws,
    now: () => 1000 * seconds++
  })
  progress.observe('parse', 0, 2)
  progress.observe('parse', 1, 2)
  progress.observe('draw', 0, 1)
  progress.observe('parse', 2, 2)
  progress.observe('draw', 1, 1)
  return {text, times: progress.times()}
}

describe('createProgress', () => {
  it('writes a line for each phase that is over', () => {
    expect(follow(false).text).toMatchInlineSnapshot(`
      "parse: 2 in 3.0 s
      draw: 1 in 2.0 s
      "
    `)
  })

  it('draws the line of what is running anew on a terminal', () => {
    expect(follow(true).text.replaceAll('\r\u001B[K', '\n<')).toMatchInlineSnapshot(`
      "
      <parse: 0 of 2
      <parse: 1 of 2
      <parse: 1 of 2  draw: 0 of 1
      <parse: 2 in 3.0 s

      <draw: 0 of 1
      <draw: 1 in 2.0 s

      <"
    `)
  })

  it('knows how long each phase took', () => {
    expect(follow(false).times).toMatchInlineSnapshot(`
      [
        {
          "count": 2,
          "milliseconds": 3000,
          "phase": "parse",
        },
        {
          "count": 1,
          "milliseconds": 2000,
          "phase": "draw",
        },
      ]
    `)
  })
})
