import {expect, it} from 'vitest'
import {askThread} from '../../build/threads/ask-thread.ts'

const answers = new URL('../../build/threads/answer-each.ts', import.meta.url)

/** A thread that runs a text, in which `answerEach` is known. */
function running(text: string): URL {
  const script = `import {answerEach} from ${JSON.stringify(answers)}\n${text}`
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`)
}

it('gives answers in the order of questions', async () => {
  const ask = askThread<number, number>(running('answerEach(async (number) => number * 2)'))
  expect(await Promise.all([ask(1), ask(2)])).toEqual([2, 4])
  expect(await ask(3)).toBe(6)
})

it('tells everyone who waits that the thread failed, and starts another one for the next question', async () => {
  const ask = askThread<string, string>(
    running('answerEach(async (text) => {if (text === "fail") throw new Error("out of order"); return text})')
  )
  for (const one of await Promise.allSettled([ask('fail'), ask('well')]))
    expect(one).toMatchObject({status: 'rejected', reason: {message: 'out of order'}})
  expect(await ask('well')).toBe('well')
})

it('ends a thread that is not asked any more', {timeout: 20_000}, async () => {
  const ask = askThread<string, number>(running('let asked = 0; answerEach(async () => ++asked)'))
  await ask('')
  expect(await ask('')).toBe(2)
  await expect.poll(() => ask(''), {interval: 1500, timeout: 10_000}).toBe(1)
})
