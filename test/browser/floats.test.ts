import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Millimetres} from '../../build/model/length.ts'
import type {Flow} from '../../build/model/press.ts'
import {charactersOf} from '../../build/paged/characters.ts'
import {pageGeometry, pageRules} from '../../build/paged/page-geometry.ts'
import {type BookBrowser, openBrowser} from '../../build/world/browser.ts'
import {noCache} from '../../build/world/cache.ts'
import {BookPrinter} from '../../build/world/printer.ts'

let browser: BookBrowser
let printer: BookPrinter
let styles: {paged: string; native: string}

beforeAll(async () => {
  const template = (name: string) => readFile(resolve(import.meta.dirname, '../../templates', name), 'utf8')
  const geometry = pageGeometry({width: 150 as Millimetres, height: 200 as Millimetres})
  styles = {
    paged: pageRules(geometry) + (await template('print/pages.css')),
    native: (await template('print/book.css')) + (await template('shared/code.css'))
  }
  browser = await openBrowser(process.env)
  printer = new BookPrinter(browser, noCache())
})

afterAll(async () => {
  await printer?.close()
  await browser?.[Symbol.asyncDispose]()
})

function layOut(body: string): Promise<Flow> {
  return printer.layOut({
    name: 'test',
    language: 'zh-CN',
    body: `<main class="flow">${body}</main>`,
    styles,
    characters: charactersOf([body]),
    pictures: new Map()
  })
}

/** Paragraphs of six lines; a page has 24. */
function paragraphs(from: number, to: number, end = '。'): string {
  return Array.from(
    {length: to - from + 1},
    (_, index) =>
      `<p id="p${from + index}">第${from + index}段，${'这里的文字填满几行，'.repeat(15)}到此为止${end}</p>`
  ).join('')
}

function figure(id: string, height: number, shrink?: number): string {
  const least = shrink === undefined ? '' : ` data-shrink="${shrink}"`
  return `<figure class="figure" id="${id}"><div class="graphic"><svg class="drawing" width="200" height="${height}" viewBox="0 0 200 ${height}"${least}><rect width="200" height="${height}"></rect></svg></div><figcaption>图 ${id}</figcaption></figure>`
}

/** Ids of a page in the order of its elements. */
function idsOf({pages}: Flow, page: number): string[] {
  return [...(pages[page]?.content ?? '').matchAll(/<(?:p|figure|h2|pre)[^>]* id="([^"]*)"/g)].map(
    ([, id]) => id ?? ''
  )
}

describe('a figure that does not fit the rest of a page', () => {
  it('stands behind the paragraphs that fill the hole', async () => {
    const flow = await layOut(paragraphs(1, 3) + figure('f1', 300) + paragraphs(4, 9))

    expect(flow.problems).toEqual([])
    expect(idsOf(flow, 0)).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(idsOf(flow, 1)[0]).toBe('f1')
    expect(flow.moved).toEqual(['f1'])
  })

  it('stays where there is no hole to speak of', async () => {
    const flow = await layOut(paragraphs(1, 4) + figure('f1', 300) + paragraphs(5, 9))
    expect(flow.moved).toEqual([])
  })

  it('passes no heading', async () => {
    const flow = await layOut(
      [paragraphs(1, 3), figure('f1', 300), paragraphs(4, 4), '<h2 id="h">节</h2>', paragraphs(5, 9)].join('')
    )
    const ids = flow.pages.flatMap((_, page) => idsOf(flow, page))
    expect(ids.indexOf('f1')).toBeGreaterThan(ids.indexOf('p4'))
    expect(ids.indexOf('f1')).toBeLessThan(ids.indexOf('h'))
  })

  it('passes no other figure', async () => {
    const flow = await layOut(paragraphs(1, 3) + figure('f1', 300) + figure('f2', 40) + paragraphs(4, 9))
    const ids = flow.pages.flatMap((_, page) => idsOf(flow, page))
    expect(ids.indexOf('f1')).toBeLessThan(ids.indexOf('f2'))
  })

  it('stays behind a colon that announces it', async () => {
    const flow = await layOut(paragraphs(1, 3, '：') + figure('f1', 300) + paragraphs(4, 9))
    expect(flow.moved).toEqual([])
  })

  it('stays before what would not fill the hole either', async () => {
    const flow = await layOut(
      paragraphs(1, 3) +
        figure('f1', 300) +
        figure('f2', 300).replace('class="figure"', 'class="listing figure"') +
        paragraphs(4, 9)
    )
    expect(flow.moved).not.toContain('f1')
    expect(flow.problems).toEqual([])
  })

  it('is made smaller instead, as far as its labels allow', async () => {
    const [fits, allows] = await Promise.all(
      [0.8, 0.99].map((shrink) => layOut(paragraphs(1, 3) + figure('f1', 110, shrink) + paragraphs(4, 9)))
    )
    expect(fits && idsOf(fits, 0)).toContain('f1')
    expect(fits?.moved).toEqual([])
    expect(
      Number(/class="drawing" width="[^"]*" height="([^"]*)"/.exec(fits?.pages[0]?.content ?? '')?.[1])
    ).toBeLessThan(110)
    expect(allows && idsOf(allows, 0)).not.toContain('f1')
  })

  it('takes the notes of the paragraphs that pass it into account', async () => {
    const call = '<sup class="note-call"><a class="noteref" id="fnref-a" href="#fn-a">①</a></sup>'
    const note = `<section class="page-notes"><div class="page-note" id="fn-a"><p><a class="note-sign" href="#fnref-a">①</a>${'注文，'.repeat(60)}</p></div></section>`
    const flow = await layOut(
      paragraphs(1, 3) + figure('f1', 300) + paragraphs(4, 9).replace('到此为止', `到此${call}为止`) + note
    )
    expect(flow.problems).toEqual([])
    expect(flow.moved).toEqual(['f1'])
    expect(flow.pageOf['fn-a']).toBe(flow.pageOf['fnref-a'])
  })

  it('moves to the end of a flow without losing anything', async () => {
    const flow = await layOut(paragraphs(1, 3) + figure('f1', 300) + paragraphs(4, 4))
    expect(flow.problems).toEqual([])
    expect(idsOf(flow, 1)).toEqual(['f1'])
  })
})
