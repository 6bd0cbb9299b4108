import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {changesIn} from '../../build/cli/changes-in.ts'

it('tells once of changes that come together', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'))
  const told: number[] = []
  const listening = (async () => {
    for await (const start of changesIn(folder)) {
      told.push(start)
      if (told.length === 3) return
    }
  })()
  try {
    await setTimeout(200)
    for (const file of ['one.md', 'two.md']) {
      const before = told.length
      // An editor empties a file, and writes it a moment later.
      writeFileSync(join(folder, file), '')
      await setTimeout(10)
      writeFileSync(join(folder, file), 'text')
      await expect.poll(() => told.length).toBe(before + 1)
      await setTimeout(200)
      expect(told).toHaveLength(before + 1)
    }
    writeFileSync(join(folder, 'three.md'), 'text')
    await listening
  } finally {
    rmSync(folder, {recursive: true})
  }
})
