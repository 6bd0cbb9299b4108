import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {bookFolder, startCli} from '../support/cli.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'unchanged-'))
  cpSync(bookFolder('many-mistakes'), join(cwd, 'book'), {recursive: true})
})
afterEach(() => rmSync(cwd, {recursive: true}))

/** What a check says, but for how long it took, and whether it had something to do. */
async function check(...options: readonly string[]) {
  // No book without diagrams needs a browser.
  const environment = {CHROME_PATH: '/no/such/browser'}
  const {code, stdout, stderr} = await startCli(['check', 'book', ...options], {cwd, environment}).ended
  const isUnchanged = stdout.includes('nothing changed')
  const diagnostics = stderr.replace(/^.* in [\d.]+ s\n/gm, '')
  return {isUnchanged, code, diagnostics}
}

describe('a check of a book that has not changed', () => {
  it('says the same, without doing it again', async () => {
    const first = await check()
    expect(first).toMatchObject({
      isUnchanged: false,
      code: 1,
      diagnostics: expect.stringContaining('#fig-nothing')
    })
    expect(await check()).toEqual({...first, isUnchanged: true})
    expect(await check('--no-cache')).toEqual(first)
    expect(await check('--release')).toMatchObject({isUnchanged: false})
  })

  it('sees a file that was missing before', async () => {
    const {diagnostics} = await check()
    expect(diagnostics).toContain('02-nowhere')
    mkdirSync(join(cwd, 'book/02-nowhere'))
    writeFileSync(join(cwd, 'book/02-nowhere/index.md'), '# 无处\n')

    const after = await check()
    expect(after.isUnchanged).toBe(false)
    expect(after.diagnostics).not.toContain('02-nowhere')
  })

  it('finds an earlier state again', async () => {
    const path = join(cwd, 'book/01-start/index.md')
    const before = readFileSync(path, 'utf8')
    await check()
    writeFileSync(path, `${before}\n多一句话。\n`)
    expect(await check()).toMatchObject({isUnchanged: false})
    writeFileSync(path, before)
    expect(await check()).toMatchObject({isUnchanged: true})
  })

  it('does not believe a record that is damaged', async () => {
    const first = await check('--cache-dir', 'kept')
    const builds = join(cwd, 'kept/build')
    const [name = ''] = readdirSync(builds)
    const record = readFileSync(join(builds, name))
    writeFileSync(join(builds, name), record.subarray(0, -5))

    expect(await check('--cache-dir', 'kept')).toEqual(first)
    expect(await check('--cache-dir', 'kept')).toEqual({...first, isUnchanged: true})
  })
})
