import {setTimeout} from 'node:timers/promises'
import {watchFolder} from '../world/watch-folder.ts'

/** Editors write a file in several steps: so long is waited for further ones, in milliseconds. */
const quiet = 50

/**
 * When something changed below a folder, once for changes that come together.
 *
 * @returns
 *   Times by `performance.now()` of the first of them, until nobody asks for more.
 */
export async function* changesIn(folder: string): AsyncGenerator<number> {
  let changed: number | undefined
  let wake = Promise.withResolvers<void>()
  const stop = await watchFolder(folder, () => {
    changed ??= performance.now()
    wake.resolve()
  })
  try {
    for (;;) {
      await wake.promise
      await setTimeout(quiet)
      // What has come in the meantime belongs to the same change.
      wake = Promise.withResolvers<void>()
      const start = changed ?? performance.now()
      changed = undefined
      yield start
    }
  } finally {
    stop()
  }
}
