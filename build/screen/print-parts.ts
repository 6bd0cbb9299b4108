import {hash} from 'node:crypto'
import type {PagesDocument, Press} from '../model/press.ts'
import type {Memory} from '../model/world.ts'
import {tagPart} from './tag-part.ts'

/**
 * Print the parts of a book and mend their tags, each by itself: what did not
 * change is taken from the cache, and one part is worked on while the browser
 * prints others.
 *
 * @param documents
 *   Pages of each part.
 * @param press
 *   Prints.
 * @param memory
 *   Remembers what was made of the same print before.
 * @param observe
 *   Told after each part.
 * @returns
 *   PDFs, in order.
 */
export function printParts(
  documents: readonly PagesDocument[],
  press: Press,
  memory: Memory,
  observe: (done: number, total: number) => void
): Promise<readonly Uint8Array[]> {
  let done = 0
  observe(done, documents.length)
  return Promise.all(
    documents.map(async (document) => {
      const printed = await press.print(document)
      const key = {name: document.name, parts: {printed: hash('sha256', printed)}}
      const part = await memory.recallBytes('tagged-part', key, () => tagPart(printed))
      observe(++done, documents.length)
      return part
    })
  )
}
