import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'

/** What the port of EPUBCheck says. */
export interface PortMessage {
  readonly id: string
  readonly severity: string
  readonly message: string
  readonly path: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
}

interface Waiting {
  readonly resolve: (messages: readonly PortMessage[]) => void
  readonly reject: (reason: unknown) => void
}

/** Beside this file, and written in the same language. */
const ownScript = new URL(`./epub-port-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * Ask EPUBCheck's port to TypeScript in a thread of its own: it takes a second for a package, in which the
 * other files of a build can be checked.
 *
 * The thread begins with the first question and ends with the last answer, and with it the memory that its
 * XML parser took.
 *
 * @param script
 *   What the thread runs (default: `epub-port-thread.ts`).
 * @returns
 *   Gives all messages about a package; rejects when the thread fails.
 */
export function createEpubPort(script = ownScript): (bytes: Uint8Array) => Promise<readonly PortMessage[]> {
  const waiting: Waiting[] = []
  let thread: Worker | undefined

  function open(): Worker {
    const opened = new Worker(script)
    opened.on('message', (messages: readonly PortMessage[]) => {
      waiting.shift()?.resolve(messages)
      if (waiting.length > 0) return
      thread = undefined
      void opened.terminate()
    })
    opened.on('error', (reason) => {
      thread = undefined
      for (const {reject} of waiting.splice(0)) reject(reason)
    })
    return opened
  }

  return (bytes) =>
    new Promise((resolve, reject) => {
      thread ??= open()
      thread.postMessage(bytes)
      waiting.push({resolve, reject})
    })
}
