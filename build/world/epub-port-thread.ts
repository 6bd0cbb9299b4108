import {parentPort} from 'node:worker_threads'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import type {PortMessage} from './epub-port.ts'

/** Checks the packages that this thread is sent, one after the other, and answers in their order. */
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (bytes: Uint8Array) => {
  // What goes wrong ends the thread, which whoever waits is told.
  last = last.then(async () => {
    const {messages} = await EpubCheck.validate(bytes)
    const found = messages.map(({id, severity, message, location}): PortMessage => {
      const {path, line, column} = location ?? {}
      return {id, severity, message, path, line, column}
    })
    parentPort?.postMessage(found)
  })
})
