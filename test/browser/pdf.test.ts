import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {decodePDFRawStream, PDFDocument, PDFName, PDFRawStream} from 'pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {PdfFacts} from '../../build/check/pdf-facts.ts'
import {readPdf} from '../../build/check/read-pdf.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {linesOf, type PdfPageText, readPdfText, textIn} from '../support/pdf-text.ts'

/** Not everywhere: it does not come from npm. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

let book: BuiltBook
let facts: PdfFacts
let pages: readonly PdfPageText[]

beforeAll(async () => {
  book = await buildBook('every-construct')
  const bytes = await book.file('every-construct.pdf')
  facts = await readPdf(bytes)
  pages = await readPdfText(bytes)
})

afterAll(() => book?.[Symbol.asyncDispose]())

/** Pages from the one with a heading to the one before the next heading. */
function pagesUnder(heading: string, next: string): readonly (PdfPageText & {readonly position: number})[] {
  const flat = (bookmarks: PdfFacts['outline']): PdfFacts['outline'] =>
    bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.children)])
  const position = (title: string) =>
    flat(facts.outline).find((bookmark) => bookmark.title.includes(title))?.page
  const [from, to] = [position(heading), position(next)]
  if (from === undefined || to === undefined) throw new Error(`Expected bookmarks “${heading}” and “${next}”`)
  return pages.slice(from, to).map((page, index) => ({...page, position: from + index}))
}

describe('the contents', () => {
  it('print for each heading the page where it is', () => {
    const lines = pagesUnder('目录', '插图目录').flatMap((page) =>
      page.links.map((link) => ({
        text: textIn(page, {...link, right: link.right + 400}),
        leadsTo: link.page === undefined ? undefined : pages[link.page]?.label
      }))
    )

    expect(lines).toHaveLength(18)
    for (const {text, leadsTo} of lines) expect(text).toMatch(new RegExp(`(^|\\D)${leadsTo}$`))
  })

  it('lead to pages that hold the words they print', () => {
    const chapter = pages[pagesUnder('第 3 章', '附录 A')[0]?.position ?? -1]
    expect(linesOf(chapter ?? {label: '', texts: [], links: []}).map(({text}) => text)).toContain('长清单')
  })
})

describe('the index', () => {
  it('prints for each locator the page where its mark is', () => {
    const index = pages.slice(facts.outline.find(({title}) => title === '索引')?.page)
    const locators = index.flatMap((page) =>
      page.links.flatMap((link) => {
        const text = textIn(page, link)
        return /^\d+(–\d+)?$/.test(text) && link.page !== undefined
          ? [{text, label: pages[link.page]?.label}]
          : []
      })
    )

    expect(locators.length).toBeGreaterThan(8)
    for (const {text, label} of locators) expect(text.split('–')[0]).toBe(label)
  })

  it('sorts by pinyin, with the readings that words have', () => {
    const index = pages.slice(facts.outline.find(({title}) => title === '索引')?.page)
    const text = index.flatMap((page) => linesOf(page).map((line) => line.text)).join('\n')
    const at = (term: string) => text.indexOf(term)

    expect(at('404 状态码')).toBeGreaterThan(0)
    expect(at('404 状态码')).toBeLessThan(at('长范围'))
    expect(at('长范围')).toBeLessThan(at('重试'))
    expect(at('重试')).toBeLessThan(at('调用'))
  })
})

describe('links', () => {
  it('have a target each', () => {
    const links = pages.flatMap(({links: all}) => all)
    expect(links.length).toBeGreaterThan(60)
    expect(links.filter(({page, address}) => page === undefined && address === undefined)).toEqual([])
  })

  it('go out to the addresses of the text', () => {
    const addresses = pages.flatMap(({links}) => links.flatMap(({address}) => address ?? []))
    expect(addresses).toContain('https://example.org/mesh?a=1&b=2')
  })
})

describe('a listing over several pages', () => {
  it('keeps each line once, in order, at its column', async () => {
    const source = await readFile(
      resolve(import.meta.dirname, '../books/every-construct/03-listing.md'),
      'utf8'
    )
    const expected = source
      .split('\n')
      .filter((line) => /^ *\w+-\d{3}:/.test(line))
      .map((line) => ({column: line.search(/\S/), text: line.trim().replace(/\s/g, '')}))
    expect(expected).toHaveLength(200)

    const chapter = pagesUnder('第 3 章', '附录 A')
    const found = chapter.flatMap(({texts, links, label, position}) =>
      linesOf({texts, links, label})
        .filter(({text}) => /^\s*\w+-\d{3}:/.test(text))
        .map((line) => ({...line, position}))
    )
    expect(new Set(found.map(({position}) => position)).size).toBeGreaterThan(3)
    expect(found.map(({text}) => text.replace(/\s/g, ''))).toEqual(expected.map(({text}) => text))

    const leftOf = new Map(
      chapter.map(({position}) => [
        position,
        Math.min(...found.filter((line) => line.position === position).map(({x}) => x))
      ])
    )
    // A cell is 0.6 em; its width is taken from two lines of the first page that are four columns apart.
    const [outer, inner] = [
      found.find((_, index) => expected[index]?.column === 0),
      found.find((_, index) => expected[index]?.column === 4)
    ]
    const cell = ((inner?.x ?? 0) - (outer?.x ?? 0)) / 4
    expect(cell).toBeGreaterThan(3)
    for (const [index, {x, position}] of found.entries()) {
      expect((x - (leftOf.get(position) ?? 0)) / cell).toBeCloseTo(expected[index]?.column ?? -1, 1)
    }
  })
})

describe('a listing', () => {
  it('has its tokens in their colours, also those without an element', async () => {
    const document = await PDFDocument.load(await book.file('every-construct.pdf'))
    const colours = new Set(
      document.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) => (object instanceof PDFRawStream ? coloursIn(object) : []))
    )

    // Of properties and strings, by no rule but those for code.
    expect([...colours]).toEqual(expect.arrayContaining(['#0f4c75', '#0b5a2b']))
  })
})

/** Colours that a content stream fills with. */
function coloursIn(stream: PDFRawStream): readonly string[] {
  if (stream.dict.has(PDFName.of('Subtype')) || stream.dict.has(PDFName.of('Length1'))) return []
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  return [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg/g)].map(
    ([, ...parts]) =>
      `#${parts
        .map((part) =>
          Math.round(Number(part) * 255)
            .toString(16)
            .padStart(2, '0')
        )
        .join('')}`
  )
}

describe('the file of a listing over several pages', () => {
  it('is attached under the name of its title, as it was written', async () => {
    const task = getDocument({data: new Uint8Array(await book.file('every-construct.pdf')), verbosity: 0})
    const document = await task.promise
    const attached = [...((await document.getAttachments()) ?? new Map())]
    const contents = await Promise.all(attached.map(([id]) => document.getAttachmentContent(id)))
    await task.destroy()

    const source = await readFile(
      resolve(import.meta.dirname, '../books/every-construct/03-listing.md'),
      'utf8'
    )
    expect(attached.map(([, {filename}]) => filename)).toEqual(['long.yaml'])
    expect(source).toContain(Buffer.from(contents[0] ?? []).toString())
    expect(contents[0]?.length).toBeGreaterThan(3000)
  })
})

describe('a listing over several pages', () => {
  /** The distance of two columns, in pt. */
  const cell = 4.8

  it('comes back with its indentation from where its lines stand', async () => {
    const lines = pagesUnder('第 3 章', '附录 A').flatMap((page) =>
      linesOf(page)
        .filter(({text}) => /^[a-z]+-\d{3}:/.test(text))
        .map(({x, text}) => ({x, text, side: page.position % 2}))
    )
    // Margins differ from side to side.
    const edges = [0, 1].map((side) =>
      Math.min(...lines.filter((line) => line.side === side).map(({x}) => x))
    )
    const copied = lines.map(({x, text, side}) => {
      const columns = Math.round((x - (edges[side] ?? 0)) / cell)
      return ' '.repeat(columns) + text.replace(/:(?=\S)/, ': ')
    })

    const source = await readFile(
      resolve(import.meta.dirname, '../books/every-construct/03-listing.md'),
      'utf8'
    )
    expect(copied.length).toBeGreaterThan(150)
    expect(source).toContain(copied.join('\n'))
  })

  it.runIf(hasPoppler)('comes back from pdftotext, in columns of a fixed width', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fascicle-test-'))
    const path = join(folder, 'book.pdf')
    await writeFile(path, await book.file('every-construct.pdf'))
    const {stdout} = spawnSync('pdftotext', ['-layout', '-fixed', String(cell), path, '-'], {
      encoding: 'utf8'
    })
    await rm(folder, {recursive: true})

    const indents = stdout.split('\n').flatMap((line) => /^( *)([a-z]+-\d{3}):/.exec(line) ?? [])
    const shown = Array.from({length: indents.length / 3}, (_, index) => ({
      indent: indents[index * 3 + 1]?.length ?? 0,
      name: indents[index * 3 + 2] ?? ''
    }))
    const depthOf = (name: string) => new RegExp(`^( *)${name}:`, 'm').exec(listing)?.[1]?.length ?? 0
    const listing = await readFile(
      resolve(import.meta.dirname, '../books/every-construct/03-listing.md'),
      'utf8'
    )
    // A line that is deeper in the source is so by as many columns.
    const steps = shown.slice(1).map(({indent}, index) => indent - (shown[index]?.indent ?? 0))
    const expected = shown.slice(1).map(({name}, index) => depthOf(name) - depthOf(shown[index]?.name ?? ''))
    const pages = steps.filter((step, index) => step !== expected[index])
    expect(shown.length).toBeGreaterThan(150)
    // Only where a page ends may the margin change.
    expect(pages.length).toBeLessThan(6)
  })
})

describe('a table over several pages', () => {
  it('repeats its head, and each row once', () => {
    const lines = pagesUnder('第 2 章', '第 3 章').flatMap((page) =>
      linesOf(page).map(({text}) => ({text: text.replace(/\s/g, ''), page: page.position}))
    )
    const rows = lines.filter(({text}) => /^\d+[a-z-]+第/.test(text))
    const heads = lines.filter(({text}) => text === '序号名称说明')

    expect(rows.map(({text}) => Number.parseInt(text, 10))).toEqual(
      Array.from({length: 30}, (_, index) => index + 1)
    )
    expect(new Set(rows.map(({page}) => page)).size).toBeGreaterThan(1)
    expect(heads.map(({page}) => page)).toEqual([...new Set(rows.map(({page}) => page))])
  })
})

describe('pages', () => {
  it('begin chapters on the right', () => {
    const chapters = facts.outline.filter(({title}) => /^第 \d 章|^附录|^前言|^后记|^索引/.test(title))
    expect(chapters).toHaveLength(7)
    for (const {page} of chapters) expect((page ?? 1) % 2).toBe(0)
  })

  it('have bookmarks with a blank after the number of a chapter or a section', () => {
    const numbered = facts.outline.filter(({title}) => /^第 \d 章|^附录 [A-Z]/.test(title))
    expect(numbered.length).toBeGreaterThan(3)
    for (const {title, children} of numbered) {
      expect(title).toMatch(/^(?:第 \d 章|附录 [A-Z]) \S/)
      for (const section of children) expect(section.title).toMatch(/^(?:[\dA-Z]+\.\d+ )?\S/)
    }
  })

  it('are counted in roman before the text and from 1 in it', () => {
    const first = facts.outline.find(({title}) => title.startsWith('第 1 章'))?.page ?? -1
    expect(facts.pages[0]?.label).toBe('封面')
    expect(facts.pages[2]?.label).toBe('i')
    expect(facts.pages[first]?.label).toBe('1')
  })

  it('print their folio, and running heads by side', () => {
    const [, second, third] = pagesUnder('第 3 章', '附录 A')
    const texts = (page: PdfPageText | undefined) => page?.texts.map(({text}) => text.trim()) ?? []
    expect(texts(second)).toContain(second?.label)
    expect(texts(second).join('')).toContain('第 3 章 长清单')
    expect(texts(third).join('')).toContain('长清单')
  })

  it('have no running head where a part opens, and nothing at all where they are blank', () => {
    const [first] = pagesUnder('第 3 章', '附录 A')
    const lettersOf = (page: PdfPageText | undefined) =>
      page?.texts
        .map(({text}) => text)
        .join('')
        .trim()
    expect(lettersOf(first)?.match(/第 3 章/g)).toHaveLength(1)
    // The verso of the half title.
    expect(lettersOf(pages[3])).toBe('')
  })
})

describe('the file', () => {
  it('is tagged, named, and in its language', () => {
    expect(facts).toMatchObject({title: '每种写法', language: 'zh-CN', isTagged: true})
  })

  it('holds all fonts as TrueType', () => {
    expect(facts.fonts.length).toBeGreaterThan(4)
    expect(facts.fonts.filter(({isEmbedded, type}) => !isEmbedded || type === 'Type3')).toEqual([])
    expect(
      facts.fonts
        .map(({name}) => name)
        .filter((name) => !/Noto(Serif|Sans)SC|LXGWWenKai|JetBrainsMono/.test(name))
    ).toEqual([])
  })
})

describe('a second build from nothing', () => {
  it('gives the same bytes', async () => {
    await using again = await buildBook('every-construct', '--no-cache')
    expect(
      Buffer.from(await again.file('every-construct.pdf')).equals(await book.file('every-construct.pdf'))
    ).toBe(true)
    expect(
      Buffer.from(await again.file('every-construct.epub')).equals(await book.file('every-construct.epub'))
    ).toBe(true)
  })
})
