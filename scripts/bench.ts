import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {cpus, loadavg, tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {editParagraph} from './bench/edit-paragraph.ts'
import {generateBook, plannedSize, scaled} from './bench/generate-book.ts'
import {type GrowthPoint, growthChart} from './bench/growth-chart.ts'
import {type Measured, measure} from './bench/measure.ts'
import {phaseTable, row, shareTable, tableHead} from './bench/table.ts'

/** Where the curve of growth is drawn. */
const chart = resolve('docs/images/growth.svg')

/**
 * How fast a book is built, against what plain Chromium takes to print the same
 * finished HTML in the same run: `npm run bench`, or with several sizes
 * `npm run bench -- 0.25 0.5 1 2 4`, which also draws the curve.
 *
 * Seconds on a shared machine mean little, and those of the clock least of
 * all: the ratios of processor time are what to compare.
 */
async function bench(scales: readonly number[]): Promise<void> {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
  )
  const points: GrowthPoint[] = []
  for (const scale of scales) points.push(await benchOne(scale))
  if (points.length > 1) {
    await writeFile(chart, growthChart(points))
    console.log(`\nWrote ${chart}`)
  }
}

async function benchOne(scale: number): Promise<GrowthPoint> {
  const folder = await mkdtemp(join(tmpdir(), 'fascicle-bench-'))
  try {
    const manuscript = join(folder, 'manuscript')
    const size = scaled(plannedSize, scale)
    await generateBook(manuscript, size)
    const build = [resolve('build/cli.ts'), 'build', manuscript, '--out', join(folder, 'dist')]

    const cold = await measure(folder, build)
    const report = await readReport(folder)
    const rebuilt = scale > largestRebuilt ? [] : await rebuilds(manuscript, build)
    const plain = join(folder, 'plain')
    const html = join(plain, 'book.html')
    await measure(folder, [resolve('scripts/bench/write-html.ts'), manuscript, plain])
    const floor = await measure(folder, [
      resolve('scripts/bench/print-html.ts'),
      html,
      join(plain, 'book.pdf')
    ])
    const others = scale > largestRebuilt ? [] : await otherTools(folder, manuscript, html)

    const pages = report.files.find((file) => file.pages !== undefined)?.pages ?? 0
    const {characters, listings, diagrams} = size
    console.log(
      `\nScale ${scale}: ${characters} characters, ${listings} listings, ${diagrams} diagrams, ${pages} pages; load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}\n`
    )
    const runs: readonly Run[] = [
      ['plain print (the floor)', floor],
      ['cold, all editions', cold],
      ...rebuilt,
      ...others
    ]
    console.log(tableHead)
    for (const [title, measured] of runs) console.log(row(title, measured, floor, pages))
    console.log(`\nShares of the cold build\n${shareTable(cold, floor)}`)
    console.log(`\nPhases of the cold build, as they ended\n${phaseTable(cold, floor, pages)}`)
    return {scale, pages, cold, floor}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

type Run = readonly [string, Measured]

/** Larger books are measured for their growth only, which takes long enough. */
const largestRebuilt = 1

async function rebuilds(manuscript: string, build: readonly string[]): Promise<readonly Run[]> {
  const folder = dirname(manuscript)
  const again = await measure(folder, build)
  await editParagraph(manuscript)
  const edited = await measure(folder, build)
  return [
    ['one paragraph changed', edited],
    ['nothing changed', again]
  ]
}

/**
 * What the tools inside take by themselves: pages of the same HTML without contents, index and numbers in
 * references, and the diagrams alone, which other tools for books take from mermaid-cli as well.
 */
async function otherTools(folder: string, manuscript: string, html: string): Promise<readonly Run[]> {
  const pages = await measure(folder, [
    resolve('scripts/bench/page-html.ts'),
    html,
    join(folder, 'paged.pdf')
  ])
  const drawings = join(folder, 'drawings')
  const diagrams = await measure(folder, [resolve('scripts/bench/draw-diagrams.ts'), manuscript, drawings])
  return [
    ['pagedjs-cli, the same HTML', pages],
    ['mermaid-cli, the diagrams', diagrams]
  ]
}

interface Report {
  readonly files: readonly {readonly pages?: number}[]
}

async function readReport(folder: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'dist/report.json'), 'utf8'))
}

const scales = process.argv.slice(2).map(Number)
if (!scales.every((scale) => scale > 0)) throw new Error('Expected sizes, such as `0.25 0.5 1 2 4`')
await bench(scales.length > 0 ? scales : [1])
