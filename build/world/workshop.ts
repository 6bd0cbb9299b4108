import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Where other programs work on files; whoever closes it ends them, and leaves nothing of what they did. */
export interface Workshop extends AsyncDisposable {
  /**
   * Give a task a new folder, which is deleted when the task is done.
   *
   * The signal is to end the program that the task waits for.
   */
  readonly use: <Result>(task: (folder: string, signal: AbortSignal) => Promise<Result>) => Promise<Result>
}

/** Open a workshop in the folder for temporary files. */
export function openWorkshop(): Workshop {
  const closing = new AbortController()
  const open = new Set<Promise<unknown>>()

  async function inFolder<Result>(
    task: (folder: string, signal: AbortSignal) => Promise<Result>
  ): Promise<Result> {
    const folder = await mkdtemp(join(tmpdir(), 'fascicle-'))
    try {
      closing.signal.throwIfAborted()
      return await task(folder, closing.signal)
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }

  return {
    async use(task) {
      const work = inFolder(task)
      open.add(work)
      try {
        return await work
      } finally {
        open.delete(work)
      }
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      await Promise.allSettled(open)
    }
  }
}
