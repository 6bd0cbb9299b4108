import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {bookFolder, startCli} from '../support/cli.ts'

const cwd = mkdtempSync(join(tmpdir(), 'mistakes-'))
afterAll(() => rmSync(cwd, {recursive: true}))

it('reports every kind of mistake in one run, each at its place, and writes nothing', async () => {
  const {code, stderr, stdout} = await startCli(['build', bookFolder('every-mistake')], {cwd}).ended
  const said = [...stderr.matchAll(/every-mistake\/(\S+:\d+:\d+) (error|warning): .*\((\S+)\)$/gm)]

  expect(said.map(([, place, severity, rule]) => `${place} ${severity} ${rule}`)).toEqual([
    'book.yaml:1:1 error config/missing-key',
    'book.yaml:2:1 error config/unknown-key',
    'book.yaml:5:7 error config/invalid-value',
    '01-wrong/01-bytes.md:1:3 error manuscript/not-utf8',
    'book.yaml:9:5 error manuscript/missing',
    '01-wrong/index.md:3:12 error front-matter/syntax',
    '01-wrong/index.md:8:20 error directives/unknown',
    '01-wrong/index.md:10:1 error images/missing',
    '01-wrong/index.md:14:4 warning listings/unknown-language',
    '01-wrong/index.md:18:43 error listings/bad-range',
    '01-wrong/index.md:23:3 error diagrams/broken',
    '01-wrong/index.md:26:1 error directives/unknown',
    '01-wrong/index.md:12:1 error anchors/duplicate',
    '01-wrong/index.md:8:2 error references/unknown-target'
  ])
  expect(stdout).toContain('Nothing written')
  expect(code).toBe(1)
})
