import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {loadavg, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {generateBook, plannedSize} from './bench/generate-book.ts'
import {type Measured, measure} from './bench/measure.ts'

/**
 * How fast a book of the planned size is built, against what plain Chromium
 * takes to print the same finished HTML in the same run.
 *
 * Seconds on a shared machine mean little, and those of the clock least of
 * all: the ratios of processor time are what to compare.
 */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-bench-'))
  try {
    const manuscript = join(folder, 'manuscript')
    await generateBook(manuscript)
    const {characters, listings, diagrams} = plannedSize
    console.log(`Book: ${characters} characters, ${listings} listings, ${diagrams} diagrams`)

    const build = [resolve('build/cli.ts'), 'build', manuscript, '--out', join(folder, 'dist')]
    const cold = await measure(folder, build)
    const coldReport = await readReport(folder)
    const again = await measure(folder, build)

    await measure(folder, [resolve('scripts/bench/write-html.ts'), manuscript, join(folder, 'plain')])
    const floor = await measure(folder, [
      resolve('scripts/bench/print-html.ts'),
      join(folder, 'plain/book.html'),
      join(folder, 'plain/book.pdf')
    ])

    console.log(`Pages: ${coldReport.files.find(({pages}) => pages !== undefined)?.pages}\n`)
    console.log('                          CPU     ratio      wall    memory')
    show('Plain print (the floor)', floor, floor)
    show('Cold, all editions', cold, floor)
    show('Nothing changed', again, floor)
    console.log('\nPhases of the cold build, by the clock; some overlap:')
    for (const {phase, milliseconds} of coldReport.phases)
      console.log(`  ${phase.padEnd(22)}${seconds(milliseconds)}`)
    console.log(
      `\nLoad of the machine at the end: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Report {
  readonly files: readonly {readonly pages?: number}[]
  readonly phases: readonly {readonly phase: string; readonly milliseconds: number}[]
}

async function readReport(folder: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'dist/report.json'), 'utf8'))
}

function show(title: string, {cpuMilliseconds, wallMilliseconds, memory}: Measured, floor: Measured): void {
  const ratio = (cpuMilliseconds / floor.cpuMilliseconds).toFixed(2).padStart(10)
  const mebibytes = `${(memory / 2 ** 20).toFixed(0)} MiB`.padStart(10)
  console.log(
    `${title.padEnd(22)}${seconds(cpuMilliseconds)}${ratio}${seconds(wallMilliseconds)}${mebibytes}`
  )
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(10)
}

await bench()
