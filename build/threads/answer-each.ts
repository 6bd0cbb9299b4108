import {parentPort} from 'node:worker_threads'

/**
 * Answer the questions that `askThread` sends to this thread, one after the other and in their order.
 *
 * @param answer
 *   What goes wrong in it ends the thread, which whoever waits is told.
 */
export function answerEach<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => parentPort?.postMessage(await answer(question)))
  })
}
