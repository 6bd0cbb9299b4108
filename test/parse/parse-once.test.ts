import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {parseOnce} from '../../build/parse/parse-once.ts'
import {diskCache} from '../../build/world/cache.ts'
import {createMemory} from '../../build/world/memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'parse-once-'))
afterAll(() => rmSync(folder, {recursive: true}))

it('remembers a tree for its file, and not for another one with the same text', async () => {
  const cache = diskCache(folder)
  const memory = createMemory(cache)
  const text = '---\nid: "\n---\n\n# 标题\n'

  const first = await parseOnce({path: 'one.md', text}, memory)
  const second = await parseOnce({path: 'moved/two.md', text}, memory)
  expect(await parseOnce({path: 'one.md', text}, memory)).toEqual(first)
  expect(cache.counts).toEqual({hits: 1, misses: 2})
  expect(second.value.path).toBe('moved/two.md')
  expect(second.diagnostics.map(({file}) => file)).toEqual(['moved/two.md'])
})
