import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {setTimeout} from 'node:timers/promises'
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
  const geometry = pageGeometry({width: 150 as Millimetres, height: 110 as Millimetres})
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

function layOut(body: string, earlier?: Flow): Promise<Flow> {
  const document = {
    name: 'test',
    language: 'zh-CN',
    body: `<main class="flow">${body}</main>`,
    styles,
    characters: charactersOf([body]),
    pictures: new Map()
  }
  return printer.layOut(document, earlier)
}

/** The text of each page. */
function texts({pages}: Flow): string[] {
  return pages.map(({content}) =>
    content
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({length: count}, (_, index) => make(index))
}

describe('layOut', () => {
  it('keeps a page open for the next flow, and opens one again after a rest', async () => {
    const open = async () => (await browser.puppeteer.pages()).length
    const first = await layOut('<p>一。</p>')
    const during = await open()
    await printer.rest()
    expect(await open()).toBe(during - 1)
    expect((await layOut('<p>一。</p>')).pages).toEqual(first.pages)
    expect(await open()).toBe(during)
  })

  it('fails, and leaves no other failure behind, when its browser is closed under it', async () => {
    const other = await openBrowser(process.env)
    const gone = new BookPrinter(other, noCache())
    const document = {
      name: 'x',
      language: 'zh-CN',
      body: '<p>一。</p>',
      styles,
      characters: charactersOf(['一。']),
      pictures: new Map()
    }
    await gone.layOut(document)
    await gone.close()
    await other[Symbol.asyncDispose]()
    const unheard: unknown[] = []
    const hear = (reason: unknown): void => {
      unheard.push(reason)
    }
    process.on('unhandledRejection', hear)
    await expect(gone.layOut(document)).rejects.toThrow()
    // What was begun beside it fails a little later.
    await setTimeout(500)
    process.off('unhandledRejection', hear)
    expect(unheard).toEqual([])
  })

  it('keeps lines that are alike apart, over page breaks', async () => {
    const lines = times(90, (index) => (index % 3 === 0 ? '}' : '  return nil'))
    const code = lines.map((line) => `<div class="line">${line}</div>`).join('')
    const flow = await layOut(`<p>前。</p><pre class="code"><code>${code}</code></pre><p>后。</p>`)

    expect(flow.problems).toEqual([])
    expect(flow.pages.length).toBeGreaterThan(3)
    const found = flow.pages.flatMap(({content}) =>
      [...content.matchAll(/class="line"[^>]*>([^<]*)</g)].map(([, text]) => text)
    )
    expect(found).toEqual(lines)
  })

  it('keeps the blanks between inline elements after a page break', async () => {
    const words = times(700, (index) => `<em>w${index}</em> <strong>x${index}</strong>`).join(' ')
    const flow = await layOut(`<p>${words}</p>`)

    expect(flow.problems).toEqual([])
    expect(flow.pages.length).toBeGreaterThan(3)
    expect(texts(flow).join(' ')).toBe(times(700, (index) => `w${index} x${index}`).join(' '))
  })

  it('leaves no single line of a paragraph at a page’s end, and no heading', async () => {
    const paragraphs = times(
      40,
      (index) => `<h2 id="h${index}">标题 ${index}</h2><p>${'很长的一段文字，'.repeat(9 + (index % 7))}</p>`
    )
    const flow = await layOut(paragraphs.join(''))

    expect(flow.problems).toEqual([])
    for (const text of texts(flow)) expect(text).not.toMatch(/标题 \d+$/)
    for (const {content} of flow.pages) {
      const last = content.lastIndexOf('<h2')
      if (last >= 0) expect(content.slice(last)).toContain('<p')
    }
  })

  it.each([0, 1, 2, 3, 4, 5])('breaks no paragraph of three lines, %i lines further down', async (lines) => {
    const three = `<p class="three">${'三行的一段，'.repeat(13)}</p>`
    const flow = await layOut(`${'<p>一行。</p>'.repeat(lines)}${times(20, () => three).join('')}`)

    expect(flow.problems).toEqual([])
    expect(flow.pages.length).toBeGreaterThan(4)
    for (const {content} of flow.pages) expect(content).not.toMatch(/<p[^>]*data-(cut|split-from)/)
  })

  it('breaks no paragraph of three lines where nearly a line more would fit', async () => {
    const three = `<p class="three">${'三行的一段，'.repeat(13)}</p>`
    // A page has room for whole lines.
    const nearly = '<div style="height: 0.5px"></div>'
    for (const lines of [0, 1, 2]) {
      const flow = await layOut(nearly + '<p>一行。</p>'.repeat(lines) + times(9, () => three).join(''))
      expect(flow.pages.length).toBeGreaterThan(1)
      for (const {content} of flow.pages) expect(content).not.toMatch(/<p[^>]*data-(cut|split-from)/)
    }
  })

  it('takes away the room for the number of a page on that page, and only there', async () => {
    const reference = (id: string) =>
      `<p><a class="xref" href="#${id}">图</a><span class="folio-reference" data-folio-of="${id}">（第 000 页）</span>。</p>`
    const filler = '<p>一行。</p>'.repeat(20)
    const flow = await layOut(
      `${reference('near')}<p id="near">近。</p>${reference('far')}${filler}<p id="far">远。</p>${reference('near')}`
    )

    expect(flow.problems).toEqual([])
    expect(flow.pageOf).toMatchObject({near: 0})
    expect(flow.pageOf['far']).toBeGreaterThan(0)
    const rooms = flow.pages.flatMap(
      ({content}) => content.match(/<span class="folio-reference"[^>]*>/g) ?? []
    )
    expect(rooms.map((room) => room.includes('data-here'))).toEqual([true, false, false])
  })

  it('repeats the head of a table, with columns as wide as before', async () => {
    const rows = times(
      60,
      (index) => `<tr><td>${index}</td><td>${index === 50 ? '很长的一格文字'.repeat(3) : '短'}</td></tr>`
    )
    const flow = await layOut(
      `<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    )

    expect(flow.problems).toEqual([])
    expect(flow.pages.length).toBeGreaterThan(2)
    for (const {content} of flow.pages) expect(content.match(/<thead/g)).toHaveLength(1)
    const widths = flow.pages.map(({content}) =>
      content.match(/<col [^>]*width: [^;]*/g)?.map((column) => column.slice(-12))
    )
    expect(widths[0]).toHaveLength(2)
    expect(widths).toEqual(widths.map(() => widths[0]))
  })

  it('repeats the caption of a table, which says that it goes on, but neither its id nor its notes', async () => {
    const rows = times(60, (index) => `<tr><td>${index}</td></tr>`).join('')
    const call = '<sup class="note-call"><a class="noteref" id="r" href="#n">①</a></sup>'
    const flow = await layOut(
      `<figure class="table" id="tbl" data-continued="（续）"><figcaption id="c">表 1${call}</figcaption><table><thead><tr><th>甲</th></tr></thead><tbody>${rows}</tbody></table></figure>`
    )

    expect(flow.problems).toEqual([])
    const captions = flow.pages.map(
      ({content}) => /<figcaption[^>]*>(.*?)<\/figcaption>/.exec(content)?.[0] ?? ''
    )
    expect(captions[0]).not.toContain('续')
    expect(captions.slice(1).length).toBeGreaterThan(1)
    for (const caption of captions.slice(1)) {
      expect(caption).toContain('表 1（续）')
      expect(caption).toContain('aria-hidden="true"')
      expect(caption).not.toMatch(/noteref| id=/)
    }
  })

  it('breaks listings before documents and top-level keys, and loses no line', async () => {
    const block = [
      'apiVersion: v1',
      '# Name and place',
      'metadata:',
      '  name: a',
      'spec:',
      '  a:',
      '    - 1',
      '    - 2',
      '    - 3'
    ]
    const lines = times(12, (index) => (index % 3 === 2 ? [...block, '---'] : block)).flat()
    const code = lines.map((line) => `<div class="line">${line}</div>`).join('')
    const flow = await layOut(
      `<figure class="listing" data-language="yaml"><pre class="code"><code>${code}</code></pre></figure>`
    )

    expect(flow.problems).toEqual([])
    const pages = flow.pages.map(({content}) =>
      [...content.matchAll(/class="line"[^>]*>([^<]*)</g)].map(([, text]) => text ?? '')
    )
    expect(pages.flat()).toEqual(lines)
    expect(pages.length).toBeGreaterThan(3)
    for (const [first] of pages.slice(1)) expect(first).toMatch(/^(---|apiVersion|# Name|spec)/)
    for (const {content} of flow.pages.slice(1)) expect(content).toMatch(/<pre[^>]*data-split-from/)
  })

  it('marks lines of code that are turned over', async () => {
    const flow = await layOut(
      `<pre class="code"><code><div class="line">short</div><div class="line">${'long '.repeat(60)}</div></code></pre>`
    )
    expect(flow.pages[0]?.content.match(/class="line turned-over"/g)).toHaveLength(1)
    expect(flow.problems).toEqual([])
  })

  it('finds the page on which each id begins, also for what is split', async () => {
    const flow = await layOut(`<p id="a">${'第一段。'.repeat(300)}</p><p id="b">第二段。</p>`)

    expect(flow.problems).toEqual([])
    expect(flow.pageOf['a']).toBe(0)
    expect(flow.pageOf['b']).toBe(flow.pages.length - 1)
  })

  it('takes running heads from headings, and closes their quotation marks', async () => {
    const flow = await layOut(
      '<h1 id="x" data-running-head="说 &quot;引号&quot; 的用法">说 "引号" 的用法<sup>①</sup></h1><p>文字。</p>'
    )
    expect(flow.pages[0]?.style).toContain('--pagedjs-string-first-section:"说 \\"引号\\" 的用法"')
  })

  it('leaves out rules for running elements and initial letters, which every element would be asked about', async () => {
    const {styles} = await layOut(`<p>${'第一段。'.repeat(300)}</p>`)
    expect(styles.join('\n')).toContain('.pagedjs_margin-content::after')
    expect(styles.join('\n')).not.toMatch(/margin-content > \* \{|::first-letter/)
  })

  it('leaves a figure without caption where it fits, whatever follows, and a caption with its figure', async () => {
    const drawing = (height: number) =>
      `<div class="graphic"><svg class="drawing" width="40" height="${height}" viewBox="0 0 1 1"></svg></div>`
    const flow = await layOut(
      `<p>前。</p><figure class="figure">${drawing(40)}</figure>` +
        `<figure class="figure" id="f">${drawing(170)}<figcaption>图题</figcaption></figure><h2 id="b">标题</h2><p>后。</p>`
    )

    expect(texts(flow)[1]).toContain('图题')
    expect(flow.pages.map(({content}) => content.match(/<svg/g)?.length ?? 0).slice(0, 2)).toEqual([1, 1])
  })

  it('reports what is higher than a page, after the id before it', async () => {
    const svg =
      '<svg width="60" height="900" viewBox="0 0 60 900"><rect width="60" height="900"></rect></svg>'
    const flow = await layOut(
      `<h2 id="before">标题</h2><p>文字。</p><figure class="figure"><div class="graphic">${svg}</div></figure><p>后。</p>`
    )

    expect(flow.problems).toContainEqual(expect.objectContaining({rule: 'layout/clipped', near: 'before'}))
    expect(texts(flow).join('')).toContain('后。')
  })

  it('reports what is wider than the measure', async () => {
    const flow = await layOut(
      `<h2 id="wide">标题</h2><p style="white-space: nowrap">${'不换行'.repeat(60)}</p>`
    )
    expect(flow.problems).toEqual([expect.objectContaining({rule: 'layout/overfull', near: 'wide'})])
  })
})

describe('layOut of what was laid out before', () => {
  const count = 26
  /** Paragraphs whose notes are up to half a page long, some of them called again later; one may call none. */
  function flowOf(words: readonly string[], silent?: number): string {
    const call = (note: number, id: string) =>
      `<a class="noteref" id="${id}" href="#fn-${note}" role="doc-noteref">①</a>`
    const paragraphs = words.map((text, index) => {
      const later = index % 5 === 4 ? index - 3 : index === count - 1 ? 1 : undefined
      const again = later === undefined ? '' : call(later, `again-${index}`)
      return `<p>${text}${index === silent ? '' : call(index, `ref-${index}`)}，${'接着说下去，'.repeat(1 + (index % 9))}${again}。</p>`
    })
    const notes = words.map(
      (_, index) =>
        `<div class="page-note" id="fn-${index}"><p><a class="note-sign" href="#ref-${index}">①</a>注 ${index}：${'注得很长，'.repeat(3 + ((index * 7) % 31))}完。</p></div>`
    )
    return `${paragraphs.join('')}<section class="page-notes">${notes.join('')}</section>`
  }

  it('gives what a layout from the beginning does, wherever notes go on over pages', async () => {
    const words = times(count, (index) => `第 ${index} 段`)
    const first = await layOut(flowOf(words))
    expect(first.pages.length).toBeGreaterThan(8)
    let kept = 0
    for (const index of words.keys()) {
      const changed = flowOf(words.with(index, '改了的一段，它比原来的长一些'))
      const again = await layOut(changed, first)
      expect(again, `paragraph ${index}`).toEqual(await layOut(changed))
      kept += again.pages.filter((page) => first.pages.includes(page)).length
    }
    const fewer = flowOf(words, 1)
    expect(await layOut(fewer, first)).toEqual(await layOut(fewer))
    expect(kept).toBeGreaterThan(count)
  }, 120_000)
})
