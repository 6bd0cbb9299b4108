import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {unzip} from '../epub/unzip.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'
import {linesOf, type PdfPageText, readPdfText, textIn} from '../support/pdf-text.ts'

let book: BuiltBook
let pages: readonly PdfPageText[]

beforeAll(async () => {
  book = await buildBook('matter')
  pages = await readPdfText(await book.file('matter.pdf'))
})

afterAll(() => book?.[Symbol.asyncDispose]())

/** The page that begins with a heading, and not a line of the contents. */
function pageOf(heading: string): PdfPageText {
  const page = pages.find((one) => linesOf(one).some(({text}) => text === heading))
  if (!page) throw new Error(`Expected a page with the heading “${heading}”`)
  return page
}

describe('title pages', () => {
  it('bear words only, and no rule of a running head', async () => {
    const task = getDocument({data: new Uint8Array(await book.file('matter.pdf')), verbosity: 0})
    const document = await task.promise
    const named = pages.flatMap(({texts}, index) =>
      texts.some(({text}) => text === '附属部分') ? [index] : []
    )
    // The cover names the book too.
    const titles = named.slice(1)

    expect(titles.length).toBeGreaterThanOrEqual(2)
    for (const index of titles) {
      const {fnArray, argsArray} = await (await document.getPage(index + 1)).getOperatorList()
      // A path that ends without being painted only clips.
      const painted = fnArray.filter(
        (operator, at) => operator === OPS.constructPath && argsArray[at]?.[0] !== OPS.endPath
      )
      expect(painted).toHaveLength(0)
    }
    await task.destroy()
  })
})

describe('the references', () => {
  it('name the pages that cite each source, and lead to them', () => {
    const page = pageOf('参考文献')
    const places = page.links
      .map((link) => ({
        text: textIn(page, link),
        leadsTo: link.page === undefined ? '' : pages[link.page]?.label
      }))
      .filter(({text}) => /^\d+$/.test(text))

    expect(places.map(({text}) => text)).toEqual(['1', '4', '7', '1', '5', '1', '5'])
    for (const {text, leadsTo} of places) expect(text).toBe(leadsTo)
  })

  it('are where citations lead', () => {
    const page = pageOf('重试')
    const cited = page.links.filter((link) => /^\[\d\]$/.test(textIn(page, link)))

    expect(cited.map(({page: target}) => target)).toEqual(Array(2).fill(pages.indexOf(pageOf('参考文献'))))
  })

  it('lead back from the end of the e-book', async () => {
    const files = await unzip(await book.file('matter.epub'))
    const text = [...files].find(([path]) => path.endsWith('references.xhtml'))?.[1]

    expect(text?.match(/href="ch01\.xhtml#cite-1-\d"/g)).toHaveLength(2)
    expect(text).toContain('role="doc-backlink"')
  })
})

describe('gathered answers', () => {
  it('and their exercises name each other with pages', () => {
    const exercise = linesOf(pageOf('重试')).map(({text}) => text)
    const answer = linesOf(pageOf('答案')).map(({text}) => text)

    expect(exercise).toContain('答案（第 7 页）')
    expect(exercise).not.toContain('二十七次。')
    expect(answer).toContain('练习 2-1（第 5 页）放大')
    expect(answer).toContain('二十七次。')
  })

  it('are in the e-book once', async () => {
    const files = await unzip(await book.file('matter.epub'))
    const holding = [...files].filter(
      ([path, text]) => path.endsWith('.xhtml') && text.includes('二十七次。')
    )

    expect(holding.map(([path]) => path.replace(/.*\//, ''))).toEqual(['app01-3.xhtml'])
  })
})

it('prints what is known of the edition, and what the book is about, before the contents', () => {
  const order = ['版权', '开本', '内容提要', '目录', '网格'].map((words) =>
    pages.findIndex((page) => linesOf(page).some(({text}) => text.startsWith(words)))
  )

  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order[0]).toBeGreaterThan(0)
})
