import {mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {openBrowser} from '../../build/world/browser.ts'
import {openFront} from '../../scripts/pool/front.ts'
import {bookFolder, startCli} from '../support/cli.ts'

const cwd = mkdtempSync(join(tmpdir(), 'pool-'))
const environment = {...process.env, BROWSER_WS_ENDPOINT: undefined}
const browsers = [await openBrowser(environment), await openBrowser(environment)]
const front = await openFront(
  browsers.map(({puppeteer}) => puppeteer.wsEndpoint()),
  0
)
afterAll(async () => {
  await front[Symbol.asyncDispose]()
  for (const browser of browsers) await browser[Symbol.asyncDispose]()
  await rm(cwd, {recursive: true})
})

async function run(...args: readonly string[]): Promise<string> {
  // Java is not what is tested here.
  const {code, stdout, stderr} = await startCli(args, {cwd, environment: {PATH: ''}}).ended
  expect({code, stderr: code === 0 ? '' : stderr}).toEqual({code: 0, stderr: ''})
  return stdout
}

/** Files of a build, but its report, which says how long it took. */
function files(dist: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(cwd, dist)).filter((name) => name !== 'report.json')
  return new Map(names.map((name) => [name, readFileSync(join(cwd, dist, name), 'base64')]))
}

it('makes the same files with browsers of a pool, and with phases on machines of their own', async () => {
  const book = bookFolder('one-diagram')
  await run('build', book, '--out', 'here', '--cache-dir', 'one')
  const here = files('here')
  expect(here.size).toBeGreaterThan(2)

  const pool = ['--cache-dir', 'many', '--browser', front.endpoint, '--parallel', '2']
  for (const shard of ['1/2', '2/2']) await run('phase', 'transform', book, '--shard', shard, ...pool)
  const shares: string[] = []
  for (const shard of ['1/2', '2/2'])
    shares.push(await run('phase', 'pages', book, '--shard', shard, ...pool))
  await run('phase', 'pages', book, ...pool)
  for (const shard of ['1/2', '2/2'])
    shares.push(await run('phase', 'print', book, '--shard', shard, ...pool))
  for (const phase of ['print', 'epub']) await run('phase', phase, book, ...pool)
  const report = await run('build', book, '--out', 'there', '--json', ...pool)

  for (const share of shares) expect(share).toMatch(/^(pages|print) in .*: [1-9]\d* results made/)
  expect(files('there')).toEqual(here)
  // Everything but the checks had been done.
  const {kinds} = JSON.parse(report).cache
  const made = kinds.flatMap(({kind, misses}: {kind: string; misses: number}) => (misses > 0 ? [kind] : []))
  expect(made).toEqual(['epubcheck', 'pdf-chapter', 'pdf-content', 'pdf-facts'])
  expect(front.counts().every((count) => count > 0)).toBe(true)
})
