import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {build} from '../../build/build.ts'
import {openWorld} from '../../build/cli/open-world.ts'
import {readBook} from '../../build/cli/read-book.ts'
import {type ContentCache, diskCache, noCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {bookFolder} from '../support/cli.ts'
import {random} from '../support/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'edits-'))
const book = join(folder, 'book')
cpSync(bookFolder('edited'), book, {recursive: true})
const files = diskFiles(book)
const cache = diskCache(join(folder, 'cache'))

/** One that knows how fonts were cut, which would take most of the time, and nothing else. */
const onlyFonts: ContentCache = {
  ...noCache(),
  bytes: (kind, key, make) => (kind === 'font' ? cache.bytes(kind, key, make) : make())
}

const incremental = await openWorld(files, {cache, environment: process.env})
const clean = await openWorld(files, {cache: onlyFonts, environment: process.env})
afterAll(async () => {
  await incremental[Symbol.asyncDispose]()
  await clean[Symbol.asyncDispose]()
  rmSync(folder, {recursive: true})
})

/** What is added to the style sheet of the pages. */
let css = ''

async function filesFrom(world: typeof incremental) {
  const {value} = await readBook(files)
  if (!value?.isSound) throw new Error('Expected a sound book')
  const template = async (name: string) =>
    (await world.template(name)) + (name === 'print/book.css' ? css : '')
  const {config, manuscript} = value
  // EPUBCheck says of the same bytes the same.
  const validateEpub = async () => []
  const built = await build(manuscript, config.editions, {...world, template, validateEpub}, () => {})
  return {
    diagnostics: built.diagnostics,
    files: built.value.map(({name, bytes, pages}) => ({
      name,
      pages,
      bytes: Buffer.from(bytes).toString('base64')
    }))
  }
}

const next = random(20_261_130)
const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(next() * values.length)] ?? values[0]
const word = () => pick(['流量', '超时', '熔断', '证书', '灰度', '限流', '身份', '观测', '镜像', '联邦'])

function edit(name: string, change: (text: string) => string): void {
  const path = join(book, name)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after, `an edit of ${name}`).not.toBe(before)
  writeFileSync(path, after)
}

const chapter = () => pick(['1-mesh.md', '2-retry.md', '3-index.md'])

/** Each changes something else of a book. */
const edits: Readonly<Record<string, () => void>> = {
  text: () => edit(chapter(), (text) => `${text}\n${word()}与${word()}，${Math.floor(next() * 1000)} 次。\n`),
  heading: () =>
    edit('2-retry.md', (text) => text.replace(/^## .*/m, `## ${word()}${word()}之后 {#sec-times}`)),
  listing: () =>
    edit('2-retry.md', (text) => text.replace(/attempts: \d+/, `attempts: ${10 + Math.floor(next() * 900)}`)),
  diagram: () =>
    edit('1-mesh.md', (text) =>
      text.replace('flowchart LR\n', `flowchart LR\n  乙 --> ${word()}${next()}\n`)
    ),
  reference: () =>
    edit(
      chapter(),
      (text) => `${text}\n又见[那里](#${pick(['ch-mesh', 'ch-retry', 'lst-retry', 'tbl-two'])})。\n`
    ),
  'index mark': () => edit(chapter(), (text) => `${text}\n再说一点:index[${word()}${word()}]。\n`),
  order: () =>
    edit('book.yaml', (text) => {
      const chapters = text.match(/ {2}- .*\n/g) ?? []
      return text.replace(chapters.join(''), [...chapters.slice(1), chapters[0]].join(''))
    }),
  css: () => {
    css += `p { text-indent: ${1 + Math.floor(next() * 30) / 10}em; }`
  },
  config: () =>
    edit('book.yaml', (text) =>
      text.replace(/^title: .*/m, `title: ${word()}${Math.floor(next() * 1000)}之书`)
    )
}

/** Each kind, and then any. */
const kinds = [
  ...Object.keys(edits),
  ...Array.from({length: 11}, () => pick(['text', ...Object.keys(edits)]))
]

it('is made', async () => {
  const {files: made} = await filesFrom(incremental)
  expect(made.map(({name}) => name)).toEqual(['edited.pdf', 'edited.epub'])
})

it.each(kinds.map((kind, index) => ({kind, number: index + 1})))(
  'is after edit $number, of $kind, what it would be if it were made from nothing',
  async ({kind}) => {
    edits[kind]?.()
    const {hits, misses} = cache.counts
    const again = await filesFrom(incremental)
    // Neither was nothing made, nor everything.
    expect(cache.counts.misses).toBeGreaterThan(misses)
    expect(cache.counts.hits).toBeGreaterThan(hits)

    expect(again).toEqual(await filesFrom(clean))
  }
)
