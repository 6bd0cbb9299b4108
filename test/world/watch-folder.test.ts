import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it, vi} from 'vitest'
import {watchFolder} from '../../build/world/watch-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'watch-'))
afterAll(() => rmSync(folder, {recursive: true}))

it('sees a file that is replaced again and again, and files in new folders', async () => {
  mkdirSync(join(folder, 'one'))
  const file = join(folder, 'one/a.md')
  writeFileSync(file, '0')
  let events = 0
  const stop = await watchFolder(folder, () => events++)

  /** As editors and `sed -i` do it. */
  async function replaced(path: string): Promise<void> {
    const before = events
    writeFileSync(join(folder, 'one/other'), 'x')
    renameSync(join(folder, 'one/other'), path)
    await vi.waitFor(() => expect(events).toBeGreaterThan(before), {timeout: 30_000})
  }
  for (let time = 0; time < 3; time++) await replaced(file)

  mkdirSync(join(folder, 'two'))
  await vi.waitFor(
    () => {
      const before = events
      writeFileSync(join(folder, 'two/b.md'), `${before}`)
      return vi.waitFor(() => expect(events).toBeGreaterThan(before))
    },
    {timeout: 30_000}
  )
  stop()
})
