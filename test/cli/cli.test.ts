import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import manifest from '../../package.json' with {type: 'json'}
import {bookFolder, startCli} from '../support/cli.ts'

const cwd = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rm(cwd, {recursive: true}))

/** Run in an empty folder, without a browser: what needs one fails at once. */
function run(...args: readonly string[]) {
  return startCli(args, {cwd, environment: {CHROME_PATH: '/no/such/browser'}}).ended
}

describe('fascicle', () => {
  it('says its version, and what it can do', async () => {
    expect(await run('--version')).toMatchObject({code: 0, stdout: `${manifest.version}\n`})
    expect(await run('--help')).toMatchObject({code: 0, stdout: expect.stringContaining('clean')})
  })

  it.each([
    [['buidl'], 'did you mean `fascicle build`?'],
    [['biuld', 'book', '--json'], 'did you mean `fascicle build`?'],
    [
      ['publish', 'book'],
      'Unexpected `publish` before `book`, expected one of the commands `build`, `check`,'
    ],
    [['build', 'a', 'b'], "too many arguments for 'build'"],
    [['build', '--jsn'], 'Did you mean --json?'],
    [['build', '--edition', 'mobi'], 'Expected `pdf`, `epub`, `samples` or `print`'],
    [['build', 'nowhere', '--edition', 'pdf,epub'], 'Unexpected `nowhere`, expected the folder of a book'],
    [['build', '--target', 'kdp; ls'], 'Expected names of printers with commas between'],
    [['nowhere'], 'Unexpected `nowhere`, expected the folder of a book'],
    [[], 'Unexpected `manuscript`, expected the folder of a book'],
    [['clean', 'a', 'b'], 'too many arguments']
  ])('exits 2 for the wrong usage %j', async (args, expected) => {
    const {code, stderr, stdout} = await run(...args)

    expect(stderr).toContain(expected)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
  })
})

it('names the folder of the book where it is called from there, or with its book.yaml', async () => {
  const {code, stderr} = await startCli(['check'], {cwd: bookFolder('minimal')}).ended

  expect(stderr).toBe('Unexpected `manuscript`, expected the folder of a book; did you mean `.`?\n')
  expect(code).toBe(2)
  expect((await run('check', bookFolder('minimal/book.yaml'))).stderr).toContain(
    `; did you mean \`${bookFolder('minimal')}\`?`
  )
})

describe('fascicle check', () => {
  it('is silent about a book without mistakes, and writes nothing', async () => {
    const {code, stdout} = await run('check', bookFolder('minimal'))

    expect(stdout).toMatch(/^Checked in [\d.]+ s\n$/)
    expect(code).toBe(0)
    expect(readdirSync(cwd).filter((name) => name !== '.cache')).toEqual([])
  })

  it('reports every mistake at once, by the path that the author would type', async () => {
    const {code, stdout, stderr} = await startCli(['check', 'many-mistakes', '--no-cache'], {
      cwd: bookFolder('.')
    }).ended

    const said = stderr.split('\n').filter((line) => !/ in [\d.]+ s$/.test(line))
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "many-mistakes/book.yaml:7:5 error: Unexpected chapter \`02-nowhere\`, expected a file or folder that exists (manuscript/missing)
       7 |   - 02-nowhere
               ^

      many-mistakes/01-start/index.md:3:2 error: Unexpected reference to \`#fig-nothing\`, expected the id of a heading, figure, table, listing or exercise (references/unknown-target)
       3 | 见[图](#fig-nothing)。
             ^

      "
    `)
    expect(stdout).toMatch(/^Nothing written in [\d.]+ s, 2 errors, 1 allowed\n$/)
    expect(code).toBe(1)
  })

  it('gives the same facts as one JSON document', async () => {
    const {code, stdout} = await run('check', '--json', bookFolder('many-mistakes'))

    const report: unknown = JSON.parse(stdout)
    expect(report).toMatchObject({
      ok: false,
      counts: {chapters: 1, sources: 1, errors: 2, warnings: 0, allowed: 1},
      diagnostics: [
        {rule: 'manuscript/missing', file: 'book.yaml', place: {start: {line: 7, column: 5}}},
        {rule: 'references/unknown-target', file: '01-start/index.md'}
      ],
      allowed: [{reason: '笔记不进书'}]
    })
    expect(code).toBe(1)
  })

  it('says where the configuration is wrong', async () => {
    const {code, stderr} = await run('check', bookFolder('broken-config'))

    expect(stderr).toContain('book.yaml:1:1 error: Unexpected key `titel`')
    expect(stderr).toContain('hint: Did you mean `title`?')
    expect(code).toBe(1)
  })

  it('says what a folder without configuration lacks', async () => {
    const {code, stderr} = await run('check', cwd)

    expect(stderr).toContain('book.yaml error: Unexpected folder without `book.yaml`')
    expect(code).toBe(1)
  })
})

describe('fascicle build', () => {
  it('writes nothing when there are mistakes', async () => {
    const {code} = await run('build', bookFolder('broken-config'), '--out', 'results')

    expect(code).toBe(1)
    expect(readdirSync(cwd)).not.toContain('results')
  })

  it('exits 2 without a browser, and says what to do', async () => {
    const {code, stderr} = await run('build', bookFolder('minimal'), '--out', 'results')

    expect(stderr).toContain('set CHROME_PATH to a Chrome or Chromium')
    expect(code).toBe(2)
    expect(readdirSync(cwd)).not.toContain('results')
  })

  it('exits 2 rather than replace a folder that it did not make', async () => {
    writeFileSync(join(cwd, 'thesis.doc'), '')
    const {code, stderr} = await run('build', bookFolder('minimal'), '--out', '.')

    expect(stderr).toContain('expected it to be empty or made by an earlier build')
    expect(code).toBe(2)
    expect(readdirSync(cwd)).toContain('thesis.doc')
  })
})
