import {expect, it} from 'vitest'
import {createEpubPort} from '../../build/world/epub-port.ts'

it('answers in the order of questions, and again after its thread has ended', {timeout: 60_000}, async () => {
  const ask = createEpubPort()
  const [none, text] = await Promise.all([ask(new Uint8Array()), ask(new TextEncoder().encode('no package'))])
  expect(none?.map(({severity}) => severity)).toContain('fatal')
  expect(text?.map(({severity}) => severity)).toContain('fatal')
  expect(await ask(new Uint8Array())).toEqual(none)
})

it('tells everyone who waits that the thread failed', {timeout: 60_000}, async () => {
  const ask = createEpubPort(new URL('data:text/javascript,throw new Error("out of order")'))
  const questions = [ask(new Uint8Array()), ask(new Uint8Array())]
  for (const one of await Promise.allSettled(questions)) {
    expect(one).toMatchObject({status: 'rejected', reason: {message: 'out of order'}})
  }
})
