import {describe, expect, it} from 'vitest'
import {buildReport, isReport} from '../../build/report/build-report.ts'
import {formatJson} from '../../build/report/json.ts'
import {summary} from '../../build/report/summary.ts'

const warning = {rule: 'a/b', severity: 'warning', message: 'Unexpected x', file: 'a.md'} as const
const report = buildReport({
  version: '1.2.3',
  manuscript: undefined,
  samples: undefined,
  typesetting: [],
  preflights: [],
  artifacts: [
    {kind: 'pdf', name: 'book.pdf', bytes: new TextEncoder().encode('abc'), pages: 465},
    {kind: 'epub', name: 'book.epub', bytes: new Uint8Array(1_234_567)}
  ],
  diagnostics: [warning],
  allowed: [],
  browser: 'HeadlessChrome/153.0.8010.0',
  cache: {hits: 0, misses: 0, kinds: [], rebuilt: []},
  phases: [{phase: 'parse', milliseconds: 12, count: 8}],
  milliseconds: 12_345.6
})

describe('buildReport', () => {
  it('knows the files by size and hash', () => {
    expect(report.files[0]).toEqual({
      kind: 'pdf',
      name: 'book.pdf',
      bytes: 3,
      // Of `abc`, as FIPS 180-2 gives it.
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      pages: 465
    })
  })

  it('is ok with warnings, and not with an error', () => {
    const failed = buildReport({
      version: '1.2.3',
      manuscript: undefined,
      samples: undefined,
      typesetting: [],
      preflights: [],
      artifacts: [],
      diagnostics: [warning, {...warning, severity: 'error'}],
      allowed: [],
      browser: undefined,
      cache: {hits: 0, misses: 0, kinds: [], rebuilt: []},
      phases: [],
      milliseconds: 1
    })
    expect([report.ok, failed.ok]).toEqual([true, false])
    expect(failed.counts).toMatchObject({errors: 1, warnings: 1})
    expect(summary(failed, 'dist')).toBe('Nothing written in 0.0 s, 1 error, 1 warning')
  })

  it('is recognised when it is read back', () => {
    expect(isReport(formatJson(report))).toBe(true)
    expect(['', '{', 'null', '{"generator": "fascicle"}'].filter(isReport)).toEqual([])
  })

  it('names no files when nothing was written', () => {
    expect(summary({...report, ok: false}, 'dist')).toBe('Nothing written in 12 s, 1 warning')
  })

  it('says where the files are', () => {
    expect(summary(report, 'dist')).toMatchInlineSnapshot(`
      "dist/book.pdf  3 B, 465 pages
      dist/book.epub  1.2 MB
      Built in 12 s, 1 warning"
    `)
  })
})
