import JSZip from 'jszip'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {EpubFacts} from '../../build/check/epub-facts.ts'
import {readEpub} from '../../build/check/read-epub.ts'
import {readPdf} from '../../build/check/read-pdf.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {epubcheck} from '../support/epubcheck.ts'

let book: BuiltBook
let bytes: Uint8Array
let facts: EpubFacts
let zip: JSZip

beforeAll(async () => {
  book = await buildBook('every-construct')
  bytes = await book.file('every-construct.epub')
  facts = readEpub(bytes)
  zip = await JSZip.loadAsync(bytes)
})

afterAll(() => book?.[Symbol.asyncDispose]())

async function textOf(pattern: RegExp): Promise<string> {
  const files = zip.file(pattern)
  return (await Promise.all(files.map((file) => file.async('string')))).join('\n')
}

describe('the EPUB of every construct', () => {
  it('gives EPUBCheck nothing to report', async () => {
    expect(await epubcheck(bytes)).toEqual([])
  })

  it('has the contents of the PDF', async () => {
    const pdf = await readPdf(await book.file('every-construct.pdf'))
    const flat = (bookmarks: typeof pdf.outline): string[] =>
      bookmarks.flatMap(({title, children}) => [title, ...flat(children)])
    const bookmarks = flat(pdf.outline).map((title) => title.replace(/\s/g, ''))
    const navigation = await textOf(/toc\.xhtml$/)
    const contents = /<nav[^>]*epub:type="toc"[\s\S]*?<\/nav>/.exec(navigation)?.[0] ?? ''
    const titles = [...contents.matchAll(/<a[^>]*>([\s\S]*?)<\/a>/g)].map(([, text = '']) =>
      text.replace(/<[^>]+>/g, '').replace(/\s/g, '')
    )

    expect(titles.length).toBeGreaterThan(15)
    for (const title of titles) expect(bookmarks).toContain(title)
  })

  it('keeps the lines of a long listing, with their indentation', async () => {
    const [, code = ''] = /<code>([\s\S]*?)<\/code>/.exec(await textOf(/ch03\.xhtml$/)) ?? []
    const text = code.replace(/<[^>]+>/g, '')
    const lines = text.split('\n').filter((line) => /^\s*\w+-\d{3}:/.test(line))

    expect(lines).toHaveLength(200)
    expect(lines[4]?.search(/\S/)).toBe(8)
  })

  it('calls notes up, and has them in the same file', async () => {
    const chapter = await textOf(/ch01-2\.xhtml$/)
    const calls = [
      ...chapter.matchAll(/epub:type="noteref"[^>]*href="#([^"]+)"|href="#([^"]+)"[^>]*epub:type="noteref"/g)
    ]

    expect(calls.length).toBe(3)
    for (const [, one, other] of calls) expect(chapter).toMatch(new RegExp(`<aside[^>]*id="${one ?? other}"`))
  })

  it('shows diagrams as pictures with a text alternative', async () => {
    const chapter = await textOf(/ch02\.xhtml$/)
    expect(chapter).toContain('alt="请求从客户端经两个代理到达服务端"')
    expect(zip.file(/images\/diagram-.*\.svg$/)).toHaveLength(3)
    expect(chapter).not.toContain('<svg')
  })

  it('is small, and has a page list like the PDF', async () => {
    expect(Math.max(...facts.sizes.values())).toBeLessThan(300_000)
    expect(await textOf(/toc\.xhtml$/)).toContain('epub:type="page-list"')
  })
})
