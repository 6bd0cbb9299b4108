import {Worker} from 'node:worker_threads'

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/** How long a thread without questions waits for another one, in ms: to start it takes a tenth of a second. */
const patience = 1000

/**
 * Ask a thread of its own what takes long, or much memory besides JavaScript's: garbage is collected in the
 * whole heap of a thread whenever such memory is taken.
 *
 * The thread begins with the first question and ends some time after the last answer, and with it the memory
 * that it took. One that waits keeps no process running.
 *
 * @param script
 *   What the thread runs: it calls `answerEach`.
 * @returns
 *   Gives the answer to a question; rejects when the thread fails.
 */
export function askThread<Question, Answer>(script: URL): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Answer>[] = []
  let thread: Worker | undefined
  let ending: NodeJS.Timeout | undefined

  function open(): Worker {
    const opened = new Worker(script)
    opened.on('message', (answer: Answer) => {
      waiting.shift()?.resolve(answer)
      if (waiting.length > 0) return
      opened.unref()
      ending = setTimeout(() => {
        thread = undefined
        void opened.terminate()
      }, patience).unref()
    })
    opened.on('error', (reason) => {
      thread = undefined
      for (const {reject} of waiting.splice(0)) reject(reason)
    })
    return opened
  }

  return (question) =>
    new Promise((resolve, reject) => {
      clearTimeout(ending)
      thread ??= open()
      thread.ref()
      thread.postMessage(question)
      waiting.push({resolve, reject})
    })
}
