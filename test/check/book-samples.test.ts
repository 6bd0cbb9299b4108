import {resolve} from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkSamples} from '../../build/check/samples/index.ts'
import {readBook} from '../../build/cli/read-book.ts'
import type {Chapter} from '../../build/model/book.ts'
import type {MemoryKey} from '../../build/model/world.ts'
import {parse} from '../../build/parse/index.ts'
import {transform} from '../../build/transform/index.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {createBookHighlighter} from '../../build/world/highlighter.ts'
import {createSchemaFiles} from '../../build/world/schema-files.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {said} from '../support/said.ts'

const root = resolve(import.meta.dirname, '../..')
const highlighter = await createBookHighlighter()

/** A memory that really remembers, as the cache of a second build does. */
function memory() {
  const known = new Map<string, unknown>()
  return {
    async recall<Value>(kind: string, key: MemoryKey, make: () => Promise<Value>) {
      const name = JSON.stringify([kind, key])
      if (!known.has(name)) known.set(name, await make())
      // What was put there under this name.
      return known.get(name) as Value
    }
  }
}

async function checked(folder: string) {
  const files = diskFiles(resolve(root, folder))
  const {value: book} = await readBook(files)
  if (!book) throw new Error(`Expected a book in ${folder}`)
  const world = {...memoryWorld(), ...highlighter, ...files, ...createSchemaFiles(files, {}), ...memory()}
  const chapters: Chapter[] = []
  for (const chapter of book.manuscript.chapters) {
    chapters.push(
      (
        await transform(
          chapter.sources.map((one) => parse(one).value),
          chapter,
          world
        )
      ).value
    )
  }
  return checkSamples({chapters}, book.manuscript.samples, world)
}

describe.each(['test/books/every-construct', 'manuscript'])('%s', (folder) => {
  it('has no sample that is wrong', async () => {
    const {value, diagnostics} = await checked(folder)

    expect(said(diagnostics.filter(({severity}) => severity === 'error'))).toBe('nothing\n')
    expect(value.report.samples).toBeGreaterThan(0)
  }, 120_000)
})
