/** Signals that ask a program to stop, and what is added to 128 for its exit code. */
const signals = {SIGINT: 2, SIGTERM: 15, SIGHUP: 1} as const

/**
 * Do something that an interrupt ends at once, but not without closing what is
 * open: a browser would otherwise run on.
 *
 * A second interrupt does not wait for that.
 */
export async function withInterruption<Result>(
  open: AsyncDisposable,
  task: () => Promise<Result>
): Promise<Result> {
  const {promise: never} = Promise.withResolvers<never>()
  let isInterrupted = false

  const stop = (signal: NodeJS.Signals, number: number) => {
    isInterrupted = true
    process.stderr.write('\nInterrupted; what was built before is as it was\n')
    const end = () => process.exit(128 + number)
    open[Symbol.asyncDispose]().then(end, end)
    // What is under way may take long to end; Puppeteer kills its browsers when the process exits.
    setTimeout(end, 2000)
    process.once(signal, end)
  }
  const handlers = Object.entries(signals).map(([signal, number]) => {
    const handler = (name: NodeJS.Signals) => stop(name, number)
    process.once(signal, handler)
    return {signal, handler}
  })

  try {
    return await task()
  } catch (error) {
    // Closing the browser makes whatever used it fail; only the interrupt matters.
    if (isInterrupted) return await never
    throw error
  } finally {
    for (const {signal, handler} of handlers) process.off(signal, handler)
  }
}
