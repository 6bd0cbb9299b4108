import {cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bookFolder, startCli} from '../support/cli.ts'

const cwd = mkdtempSync(join(tmpdir(), 'cli-'))
const dist = join(cwd, 'dist')
const book = join(cwd, 'book')
beforeAll(() => cpSync(bookFolder('one-diagram'), book, {recursive: true}))
afterAll(() => rm(cwd, {recursive: true}))

/** Both EPUBs, the PDF, and what is said of them. */
const names = ['one-diagram-kindle.epub', 'one-diagram.epub', 'one-diagram.pdf', 'report.json']

/** Name and content of everything in the results, to see that nothing of it was touched. */
function results(): readonly string[] {
  return readdirSync(dist).map((name) => `${name} ${statSync(join(dist, name)).mtimeMs}`)
}

describe('fascicle build', () => {
  it('makes all editions, and a report of them', async () => {
    const {code, stdout, stderr} = await startCli(['build', 'book'], {cwd}).ended

    expect({code, stderr}).toMatchObject({code: 0, stderr: expect.not.stringContaining('error')})
    expect(readdirSync(dist)).toEqual(names)
    expect(readFileSync(join(dist, 'one-diagram.pdf'), 'latin1')).toMatch(/^%PDF-/)
    expect(stdout).toMatch(
      /^dist\/one-diagram\.pdf {2}\d+ kB.*\ndist\/one-diagram\.epub {2}\d+ kB\ndist\/one-diagram-kindle\.epub {2}\d+ kB\n/
    )
    expect(JSON.parse(readFileSync(join(dist, 'report.json'), 'utf8'))).toMatchObject({
      ok: true,
      browser: expect.stringContaining('Chrome'),
      counts: {chapters: 1, errors: 0}
    })
  })

  it('makes the same bytes again', async () => {
    const hashes = () =>
      JSON.parse(readFileSync(join(dist, 'report.json'), 'utf8')).files.map(
        ({sha256}: {readonly sha256: string}) => sha256
      )
    const before = hashes()
    const {code} = await startCli(['build', 'book', '--no-cache'], {cwd}).ended

    expect(code).toBe(0)
    expect(hashes()).toEqual(before)
  })

  it('has nothing to do when nothing changed, but to see that the files are what they were', async () => {
    const again = async () => {
      const {code, stdout} = await startCli(['build', 'book'], {cwd}).ended
      expect(code).toBe(0)
      return stdout.includes('nothing changed')
    }
    const pdf = join(dist, 'one-diagram.pdf')
    // The last build used no cache; this one takes from the first.
    await again()
    const before = readFileSync(pdf)

    expect(await again()).toBe(true)
    writeFileSync(pdf, 'altered')
    writeFileSync(join(dist, 'other.txt'), '')
    expect(await again()).toBe(true)
    expect(readFileSync(pdf).equals(before)).toBe(true)
    expect(readdirSync(dist)).toEqual(names)
    expect(JSON.parse(readFileSync(join(dist, 'report.json'), 'utf8'))).toMatchObject({
      ok: true,
      isUnchanged: true,
      cache: {hits: 1, misses: 0}
    })

    await rm(dist, {recursive: true})
    await rm(join(cwd, '.cache/fascicle/results/file'), {recursive: true})
    expect(await again()).toBe(false)
    expect(readFileSync(pdf).equals(before)).toBe(true)
  })

  it('leaves the last good results when the next build finds a mistake', async () => {
    const before = results()
    writeFileSync(join(book, 'one.md'), '# 一\n\n见[图](#fig-b)。\n')
    const {code} = await startCli(['build', 'book'], {cwd}).ended

    expect(code).toBe(1)
    expect(results()).toEqual(before)
    expect(readdirSync(cwd).toSorted()).toEqual(['.cache', 'book', 'dist'])
  })

  it.runIf(process.platform === 'linux')('closes the browser when it is interrupted', async () => {
    const before = results()
    const {process: child, ended} = startCli(['build', bookFolder('one-diagram'), '--no-cache'], {cwd})
    const browser = await browserOf(child.pid ?? 0)
    child.kill('SIGINT')

    expect(await ended).toMatchObject({code: 130, stderr: expect.stringContaining('Interrupted')})
    expect(isRunning(browser)).toBe(false)
    expect(results()).toEqual(before)
  })
})

/** The browser that a process starts, once it has. */
async function browserOf(parent: number): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
    const browser = children.find((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--headless'))
    if (browser) return Number(browser)
    await setTimeout(50)
  }
  throw new Error('Expected a browser to be started within 10 s')
}

function isRunning(id: number): boolean {
  try {
    return !readFileSync(`/proc/${id}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
