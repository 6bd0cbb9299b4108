import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {z} from 'zod'

// Everything that can be checked, one after the other: `npm test`, or by name: `npm test -- types unit`.

const root = resolve(import.meta.dirname, '..')

interface Count {
  readonly passed: number
  readonly failed: number
}

const checks: Readonly<Record<string, () => Count>> = {
  types: () => countOne(run('tsc', ['-p', '.'])),
  style: () => countOne(run('biome', ['check', '--error-on-warnings'])),
  unit: () => vitest('unit'),
  browser: () => vitest('browser')
}

/** The parts of Vitest's JSON report that are counted. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({status: z.string(), assertionResults: z.array(z.unknown())}))
})

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in checks))
if (unknown.length > 0) {
  throw new Error(`Unexpected ${unknown.join(', ')}, expected some of ${Object.keys(checks).join(', ')}`)
}

const counts = Object.entries(checks)
  .filter(([name]) => named.length === 0 || named.includes(name))
  .map(([name, check]) => {
    process.stdout.write(`\n== ${name}\n`)
    return check()
  })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/** Show what a program says, and whether it was content. */
function run(program: string, args: readonly string[]): boolean {
  const {status} = spawnSync(join(root, 'node_modules/.bin', program), args, {cwd: root, stdio: 'inherit'})
  return status === 0
}

function countOne(isGood: boolean): Count {
  return isGood ? {passed: 1, failed: 0} : {passed: 0, failed: 1}
}

/** Each test counts, and so does a file that fails before its first one. */
function vitest(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-test-'))
  const path = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
    const isGood = run('vitest', ['run', '--project', project, ...reporters])
    const {numPassedTests, numFailedTests, testResults} = vitestReport.parse(
      JSON.parse(readFileSync(path, 'utf8'))
    )
    const broken = testResults.filter(
      ({status, assertionResults}) => status === 'failed' && assertionResults.length === 0
    )
    const failed = numFailedTests + broken.length
    // What goes wrong outside of any test is seen in the exit status only.
    return {passed: numPassedTests, failed: isGood ? failed : Math.max(failed, 1)}
  } catch (error) {
    process.stderr.write(`Vitest left no report: ${error instanceof Error ? error.message : String(error)}\n`)
    return {passed: 0, failed: 1}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
