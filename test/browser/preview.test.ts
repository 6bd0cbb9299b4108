import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PDFDocument} from 'pdf-lib'
import {afterAll, describe, expect, it} from 'vitest'
import {openWorld} from '../../build/cli/open-world.ts'
import {readBook} from '../../build/cli/read-book.ts'
import type {Millimetres} from '../../build/model/length.ts'
import {openPreview, type PreviewedChapter} from '../../build/preview/index.ts'
import {diskCache} from '../../build/world/cache.ts'
import {diskFiles} from '../../build/world/disk.ts'
import {bookFolder} from '../support/cli.ts'
import {readPdfText} from '../support/pdf-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'preview-'))
cpSync(bookFolder('one-diagram'), folder, {recursive: true})
const files = diskFiles(folder)
const world = await openWorld(files, {
  cache: diskCache(join(folder, '.cache')),
  environment: process.env,
  isWatching: true
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  rmSync(folder, {recursive: true})
})

async function manuscript() {
  const {value} = await readBook(files)
  if (!value) throw new Error('Expected a book')
  return value
}

it('lays out the chapters that change, and only those', async () => {
  const {config, manuscript: first} = await manuscript()
  const edition = config.editions.find(({kind}) => kind === 'pdf')
  if (edition?.kind !== 'pdf') throw new Error('Expected a PDF')
  const preview = openPreview(world)
  const [path = ''] = first.chapters.map((chapter) => chapter.path)

  expect((await preview.update(first, edition)).value).toEqual([])
  expect((await preview.update((await manuscript()).manuscript, edition)).value).toEqual([])

  const source = join(folder, 'one.md')
  writeFileSync(source, `${readFileSync(source, 'utf8')}\n刚刚写下的一句话：罕见字龘。\n`)
  const {value} = await preview.update((await manuscript()).manuscript, edition)
  expect(value.map((chapter) => chapter.path)).toEqual([path])
  expect(value[0]?.pages).toBeGreaterThan(0)
  const pages = await readPdfText(value[0]?.bytes ?? new Uint8Array())
  const text = pages.flatMap(({texts}) => texts.map((piece) => piece.text)).join('')
  expect(text).toContain('刚刚写下的一句话：罕见字龘。')

  const smaller = {...edition, page: {...edition.page, width: 140 as Millimetres, height: 200 as Millimetres}}
  const {value: again} = await preview.update((await manuscript()).manuscript, smaller)
  expect(again.map((chapter) => chapter.path)).toEqual([path])
  const small = await PDFDocument.load(again[0]?.bytes ?? new Uint8Array())
  expect(small.getPage(0).getWidth()).toBeCloseTo((140 * 72) / 25.4, 0)
  expect((await preview.update((await manuscript()).manuscript, smaller)).value).toEqual([])
})

describe('a book of several chapters', async () => {
  const other = join(folder, 'notes')
  cpSync(bookFolder('many-notes'), other, {recursive: true})
  const otherFiles = diskFiles(other)
  const otherWorld = await openWorld(otherFiles, {
    cache: diskCache(join(folder, '.cache')),
    environment: process.env,
    isWatching: true
  })
  afterAll(() => otherWorld[Symbol.asyncDispose]())

  async function read() {
    const {value} = await readBook(otherFiles)
    const edition = value?.config.editions.find(({kind}) => kind === 'pdf')
    if (!value || edition?.kind !== 'pdf') throw new Error('Expected a book with a PDF')
    return {manuscript: value.manuscript, edition}
  }

  async function textsOf(chapters: readonly PreviewedChapter[]): Promise<string> {
    const texts = await Promise.all(chapters.map(({bytes}) => readPdfText(bytes)))
    return texts.flatMap((pages) => pages.flatMap((page) => page.texts.map(({text}) => text))).join('')
  }

  it('shows a chapter that was laid out ahead as if it was laid out anew', async () => {
    const {manuscript: first, edition} = await read()
    const preview = openPreview(otherWorld)
    await preview.update(first, edition)
    await preview.layOutAhead()

    const source = join(other, '02-corners.md')
    writeFileSync(source, readFileSync(source, 'utf8').replace(/(\n\n)(?=[一-鿿])/, '$1刚刚写下的一段话。$1'))
    const {manuscript: changed} = await read()
    const {value: again} = await preview.update(changed, edition)
    // One that has laid out nothing yet lays the chapter out from its beginning.
    const fresh = openPreview(otherWorld)
    await fresh.update(first, edition)
    const {value: anew} = await fresh.update(changed, edition)

    expect(again.map(({path, pages}) => [path, pages])).toEqual(anew.map(({path, pages}) => [path, pages]))
    expect(await textsOf(again)).toBe(await textsOf(anew))
    expect(await textsOf(again)).toContain('刚刚写下的一段话。')
  })

  it('lays out a chapter in pages of another size even if it was not there when they changed', async () => {
    const {manuscript: first, edition} = await read()
    const preview = openPreview(otherWorld)
    await preview.update(first, edition)
    const source = join(other, '03-more-than-twenty.md')
    writeFileSync(source, `${readFileSync(source, 'utf8')}\n没有这条注[^gone]。\n`)
    const {manuscript: whole} = await read()
    const {diagnostics} = await preview.update(whole, edition)
    expect(diagnostics.map(({file}) => file)).toEqual(['03-more-than-twenty.md'])

    const smaller = {...edition, page: {...edition.page, height: 200 as Millimetres}}
    const without = {...whole, chapters: whole.chapters.filter(({path}) => path !== '03-more-than-twenty.md')}
    expect((await preview.update(without, smaller)).value).toEqual([])
    const back = await preview.update(whole, smaller)
    expect(back.value.map(({path}) => path)).toEqual(['03-more-than-twenty.md'])
    // What is wrong with it is said again with it.
    expect(back.diagnostics).toEqual(diagnostics)
  })

  it('shows a chapter again that has become an appendix', async () => {
    const {manuscript: first, edition} = await read()
    const preview = openPreview(otherWorld)
    await preview.update(first, edition)

    const config = join(other, 'book.yaml')
    const chapters = 'chapters: {body: [01-feet.md, 02-corners.md], appendix: [03-more-than-twenty.md]}'
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^chapters:.*$/m, chapters))
    const {value: again} = await preview.update((await read()).manuscript, edition)
    expect(again.map((chapter) => chapter.path)).toEqual(['03-more-than-twenty.md'])
    expect(await textsOf(again)).toContain('附录 A')
  })
})
