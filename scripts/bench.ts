import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {generateBook, plannedSize} from './bench/generate-book.ts'
import {printPlainly} from './bench/plain-print.ts'
import {watchMemory} from './bench/process-tree.ts'

/**
 * How fast a book of the planned size is built, against what plain Chromium
 * takes to print the same HTML in the same run.
 *
 * Seconds on a shared machine mean little: the ratios are what to compare.
 */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-bench-'))
  try {
    const manuscript = join(folder, 'manuscript')
    await generateBook(manuscript)
    const {characters, listings, diagrams} = plannedSize
    console.log(`Book: ${characters} characters, ${listings} listings, ${diagrams} diagrams`)

    const cold = await timeBuild(folder, manuscript)
    show('Cold build', cold)
    const warm = await timeBuild(folder, manuscript)
    show('Nothing changed', warm)

    const plain = await printPlainly(manuscript, join(folder, '.cache/fascicle/results'))
    console.log(
      `\nPlain Chromium print of the same HTML: ${seconds(plain.milliseconds)}, ${plain.pages} pages`
    )

    console.log(`
Cold build / plain print: ${ratio(cold.milliseconds, plain.milliseconds)} (at most 6)
Layout and print / plain print: ${ratio((cold.phases.get('pages') ?? 0) + (cold.phases.get('print') ?? 0), plain.milliseconds)}
Nothing changed / cold build: ${ratio(warm.milliseconds, cold.milliseconds)} (at most 0.2)
Memory of all processes, cold: ${(cold.memory / 2 ** 30).toFixed(2)} GiB (below 2)`)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Timing {
  readonly milliseconds: number
  /** Bytes. */
  readonly memory: number
  readonly pages: number
  readonly phases: ReadonlyMap<string, number>
}

/** Build in a process of its own, with the cache in the folder. */
async function timeBuild(folder: string, manuscript: string): Promise<Timing> {
  const out = join(folder, 'dist')
  const start = performance.now()
  const child = spawn(process.execPath, [resolve('build/cli.ts'), 'build', manuscript, '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const said: string[] = []
  child.stderr.on('data', (data: Buffer) => said.push(String(data)))
  const memory = watchMemory(child.pid ?? 0)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  const milliseconds = performance.now() - start
  const most = memory.stop()
  if (code !== 0) throw new Error(`Expected the build to succeed; it said:\n${said.join('')}`)

  const report: Report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))
  return {
    milliseconds,
    memory: most,
    pages: report.files.find(({pages}) => pages !== undefined)?.pages ?? 0,
    phases: new Map(report.phases.map(({phase, milliseconds: time}) => [phase, time]))
  }
}

interface Report {
  readonly files: readonly {readonly pages?: number}[]
  readonly phases: readonly {readonly phase: string; readonly milliseconds: number}[]
}

function show(title: string, {milliseconds, memory, pages, phases}: Timing): void {
  console.log(`\n${title}: ${seconds(milliseconds)}, ${pages} pages, ${(memory / 2 ** 20).toFixed(0)} MiB`)
  for (const [phase, time] of phases) console.log(`  ${phase.padEnd(10)} ${seconds(time).padStart(8)}`)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

await bench()
