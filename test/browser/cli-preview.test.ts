import {appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {bookFolder, startCli} from '../support/cli.ts'

const cwd = mkdtempSync(join(tmpdir(), 'cli-preview-'))
const book = join(cwd, 'book')
beforeAll(() => cpSync(bookFolder('one-diagram'), book, {recursive: true}))
afterAll(() => rm(cwd, {recursive: true}))

it('makes a chapter’s PDF whenever it changes, and keeps it while settings are wrong', {
  timeout: 120_000
}, async () => {
  const {process: running, ended} = startCli(['preview', 'book', '--out', 'pages'], {cwd})
  let said = ''
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (text: Buffer | string) => {
      said += text
    })
  const saying = (text: string | RegExp) => expect.poll(() => said, {timeout: 30_000}).toMatch(text)
  const config = join(book, 'book.yaml')
  const sound = readFileSync(config, 'utf8')
  const pdf = join(cwd, 'pages/one.md.pdf')

  await saying(/Watching book/)
  expect(existsSync(pdf)).toBe(false)
  appendFileSync(join(book, 'one.md'), '\n又写了一句。\n')
  await saying(/pages\/one\.md\.pdf {2}\d+ pages in /)
  const bytes = readFileSync(pdf)

  said = ''
  writeFileSync(config, `${sound}editions: {pdf: {page: {width: 14x, height: 200}}}\n`)
  await saying(/book\.yaml:\d+:\d+ error: /)
  expect(readFileSync(pdf).equals(bytes)).toBe(true)

  said = ''
  writeFileSync(config, `${sound}editions: {pdf: {page: {width: 140, height: 200}}}\n`)
  await saying(/pages\/one\.md\.pdf {2}\d+ pages in /)
  expect(readFileSync(pdf).equals(bytes)).toBe(false)

  running.kill('SIGINT')
  expect(await ended).toMatchObject({code: 130})
})
