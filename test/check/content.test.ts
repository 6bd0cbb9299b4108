import jszip from 'jszip'
import {describe, expect, it} from 'vitest'
import {expectedChapters} from '../../build/check/content/expected.ts'
import {lettersOf} from '../../build/check/content/passage.ts'
import {blocksOf} from '../../build/check/content/pdf-blocks.ts'
import {placeChapters, proveInPdf} from '../../build/check/content/prove-in-pdf.ts'
import {checkEpub} from '../../build/check/epub.ts'
import {readPages, type TextPage} from '../../build/check/pdf-text/read-pages.ts'
import type {Book} from '../../build/model/book.ts'
import type {Diagnostic} from '../../build/model/diagnostic.ts'
import {bookOf, drawingOf, epubOf, id, options} from '../epub/book.ts'
import {type TaggedBlock, taggedPdf} from '../support/tagged-pdf.ts'

const code = ['a:', '  list:', '    - one two', '    - three', '  last: true']

const book = bookOf(
  [
    {
      number: '1',
      parts: [
        {
          html:
            '<h1 id="ch-a"><span class="title">概述</span></h1>' +
            '<p>第一段话说得很长，<a class="xref" href="#x">图 1-1</a>在后面<sup class="note-call"><a class="noteref" id="fnref-a" href="#fn-a">1</a></sup>。</p>' +
            '<p>第二段话接着说别的事情。</p>' +
            '<figure class="figure"><div class="graphic"><img src="asset:d.svg" alt="图"></div></figure>' +
            `<figure class="listing"><pre class="code"><code>${code
              .map((line) => `<span class="line">${line}</span>`)
              .join('\n')}</code></pre></figure>` +
            '<table><thead><tr><th scope="col">名称</th></tr></thead><tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody></table>' +
            '<p>最后一段。</p>',
          notes: {a: '<p>注文在这里</p>'}
        }
      ]
    }
  ],
  {assets: new Map([['d.svg', drawingOf('d.svg')]])}
)

/** The chapter as a paged edition shows it. */
const shown: readonly TaggedBlock[] = [
  {role: '', lines: ['书名']},
  {role: 'H1', lines: ['概述']},
  {role: 'P', lines: ['第一段话说得很长，图 1-1（第 12 页）', '在后面1。']},
  {role: 'P', lines: ['第二段话接着说别的事情。']},
  {role: 'Figure>Figure', lines: ['Pod']},
  {role: 'Figure>Code', lines: code},
  {role: '', lines: ['名称']},
  {role: 'Table>TR>TH', lines: ['名称']},
  {role: 'Table>TR>TD', lines: ['甲']},
  {role: 'Table>TR>TD', lines: ['乙']},
  {role: 'P', lines: ['最后一段。']},
  {role: 'H2', lines: ['注释']},
  {role: 'L>LI>Lbl', lines: ['1.']},
  {role: 'L>LI>P', lines: ['注文在这里']}
]

/** The book, its note called twice. */
const twice: Book = {
  ...book,
  chapters: book.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) => ({
      ...part,
      footnotes: part.footnotes.map((note) => ({...note, callers: [...note.callers, id('fnref-a-2')]}))
    }))
  }))
}

async function saidOfPdf(pages: readonly (readonly TaggedBlock[])[], of: Book = book): Promise<string[]> {
  const document = await taggedPdf([[{role: 'P', lines: ['封面']}], ...pages])
  const labels = document.getPages().map((_, position) => ({label: `${position + 1}`}))
  const text = readPages(document)
  return placeChapters(expectedChapters(of, 'floating'), {
    name: 'book.pdf',
    pages: labels,
    folios: new Map([[id('ch-a'), '2']])
  }).flatMap((placed) => proveInPdf(placed, text.slice(placed.from, placed.to)).diagnostics.map(words))
}

async function saidOfEpub(name: string, change: (text: string) => string): Promise<string[]> {
  const value = await epubOf(book, options)
  const archive = await jszip.loadAsync(value.bytes)
  const text = (await archive.file(`OEBPS/${name}`)?.async('string')) ?? ''
  const changed = change(text)
  if (changed === text) throw new Error(`Expected something to change in:\n${text}`)
  archive.file(`OEBPS/${name}`, changed)
  const said = await checkEpub({...value, bytes: await archive.generateAsync({type: 'uint8array'})}, book)
  return said.filter(({rule}) => rule.startsWith('content/')).map(words)
}

function words({file, rule, severity, message}: Diagnostic): string {
  return `${file} ${severity} ${rule} ${message}`
}

/** The blocks with the lines of one role changed. */
function withLines(role: string, change: (lines: readonly string[]) => readonly string[]): TaggedBlock[] {
  return shown.map((block) => (block.role === role ? {...block, lines: change(block.lines)} : block))
}

const lost = (text: string, where: string) =>
  `1/1.md error content/lost Unexpected loss of \`${text}\` on ${where}, expected all text of the chapter in order`

describe('the content of a PDF', () => {
  it('is proved when it is as it was written', async () => {
    expect(await saidOfPdf([shown])).toEqual([])
  })

  it('is proved when paragraphs, listings and notes go on over pages', async () => {
    const [listing] = shown.filter(({role}) => role === 'Figure>Code')
    const at = listing ? shown.indexOf(listing) : -1
    const note = {role: 'Note>P', lines: ['①注文']}
    const [head, foot] = [code.slice(0, 3), code.slice(3)].map((lines) => ({role: 'Figure>Code', lines}))
    if (!head || !foot) throw new Error('Expected two halves')
    expect(
      await saidOfPdf([
        [...shown.slice(0, at), head, note],
        [{role: '', lines: ['书名']}, foot, ...shown.slice(at + 1, -3), {role: 'Note>P', lines: ['在这里']}]
      ])
    ).toEqual([])
  })

  it('is proved when notes come in any order, and again where they are called again', async () => {
    const [note] = shown.slice(-1)
    if (!note) throw new Error('Expected a note')
    const again: TaggedBlock = {role: '', lines: ['1']}
    expect(await saidOfPdf([[...shown.slice(0, -3), note, again, note]], twice)).toEqual([])
    expect(await saidOfPdf([[...shown.slice(0, -3), note, again, note]])).toEqual([
      expect.stringContaining('content/doubled Unexpected second `注文在这里` on page 2 of book.pdf')
    ])
  })

  it('is proved when a running head says what the heading below a table says', async () => {
    const headed = bookOf([
      {
        number: '1',
        parts: [
          '<h1 id="ch-a"><span class="title">概述</span></h1><figure class="table"><figcaption><span class="caption">表 1</span></figcaption>' +
            '<table><tbody><tr><td>名字</td></tr></tbody></table></figure><h2><span class="title">一节</span></h2><p>名字像环境变量</p>'
        ]
      }
    ])
    const said = saidOfPdf(
      [
        [
          {role: 'H1', lines: ['概述']},
          {role: '', lines: ['一节']},
          {role: 'Figure>Caption', lines: ['表 1']},
          {role: 'Table>TR>TD', lines: ['名字']},
          {role: 'H2', lines: ['一节']},
          {role: 'P', lines: ['名字像环境变量']}
        ]
      ],
      headed
    )
    expect(await said).toEqual([])
  })

  it('is proved when a table lets a heading pass that says what its next cell says', async () => {
    const tabled = bookOf([
      {
        number: '1',
        parts: [
          '<h1 id="ch-a"><span class="title">概述</span></h1><figure class="table"><figcaption><span class="caption">表 1</span></figcaption>' +
            '<table><tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody></table></figure><p>正文</p><h2><span class="title">甲</span></h2>'
        ]
      }
    ])
    const [title, caption, first, second, text, heading] = [
      {role: 'H1', lines: ['概述']},
      {role: 'Figure>Caption', lines: ['表 1']},
      {role: 'Table>TR>TD', lines: ['甲']},
      {role: 'Table>TR>TD', lines: ['乙']},
      {role: 'P', lines: ['正文']},
      {role: 'H2', lines: ['甲']}
    ] as const
    expect(await saidOfPdf([[title, text, caption, first, second, heading]], tabled)).toEqual([])
    expect(await saidOfPdf([[title, text, caption, first, heading]], tabled)).toEqual([
      lost('乙', 'page 2 of book.pdf')
    ])
  })

  it('lacks a paragraph', async () => {
    const text = '第二段话接着说别的事情。'
    expect(await saidOfPdf([shown.filter(({lines}) => lines[0] !== text)])).toEqual([
      lost(text, 'page 2 of book.pdf')
    ])
  })

  it('lacks a line of code', async () => {
    expect(await saidOfPdf([withLines('Figure>Code', (lines) => lines.toSpliced(2, 1))])).toEqual([
      lost('-onetwo', 'page 2 of book.pdf')
    ])
  })

  it('has a line of code twice', async () => {
    const said = await saidOfPdf([withLines('Figure>Code', (lines) => lines.toSpliced(2, 0, lines[2] ?? ''))])
    expect(said).toEqual([
      '1/1.md error content/doubled Unexpected second `-onetwo` on page 2 of book.pdf, expected all text of the chapter once'
    ])
  })

  it('has two lines of code in the wrong order', async () => {
    const said = await saidOfPdf([
      withLines('Figure>Code', ([a = '', b = '', c = '', d = '', e = '']) => [a, b, d, c, e])
    ])
    expect(said).toEqual([
      expect.stringContaining('1/1.md error content/order Unexpected place of `onetwo-three`')
    ])
  })

  it('has a line of code in the wrong column', async () => {
    const said = await saidOfPdf([withLines('Figure>Code', (lines) => lines.with(2, '- one two'))])
    expect(said).toEqual([
      '1/1.md error content/indent Unexpected indent of 0 columns before `-onetwo` on page 2 of book.pdf, expected 4'
    ])
  })

  it('lacks a label of a diagram', async () => {
    expect(await saidOfPdf([shown.filter(({role}) => role !== 'Figure>Figure')])).toEqual([
      lost('Pod', 'page 2 of book.pdf').replace('`Pod`', 'the label `Pod`')
    ])
  })

  it('lacks a cell, or a note', async () => {
    expect(await saidOfPdf([shown.filter(({lines}) => lines[0] !== '甲')])).toEqual([
      lost('甲', 'page 2 of book.pdf')
    ])
    expect(await saidOfPdf([shown.slice(0, -3)])).toEqual([lost('注文在这里', 'page 2 of book.pdf')])
  })

  it('may have quotation marks and no brackets around what the browser sets in its own way', async () => {
    const own = '<p>插上<ruby>闩<rp>（</rp><rt>shuān</rt><rp>）</rp></ruby>，说了<q>引文</q>。</p>'
    const said = (lines: readonly string[]) =>
      saidOfPdf([[{role: 'P', lines}]], bookOf([{number: '1', parts: [`<h1 id="ch-a"></h1>${own}`]}]))
    expect(await said(['插上闩shuān，说了“引文”。'])).toEqual([])
    expect(await said(['插上闩（shuān），说了引文。'])).toEqual([])
    expect(await said(['插上闩，说了“引文”。'])).toEqual([lost('shuān', 'page 2 of book.pdf')])
  })

  it('has words that nobody wrote', async () => {
    const said = await saidOfPdf([[...shown, {role: 'P', lines: ['天外来客']}]])
    expect(said).toEqual([
      expect.stringContaining('content/added Unexpected `天外来客` on page 2 of book.pdf')
    ])
  })
})

describe('blocksOf', () => {
  const textOf = (signs: readonly (readonly [text: string, size: number])[]) => {
    const element = {role: 'H2', parent: undefined}
    const runs = signs.map(([text, size], order) => ({
      texts: [text],
      lefts: [0],
      widths: [size],
      right: size,
      baseline: 100,
      size,
      font: 'NotoSansSC-Bold',
      isLevel: true,
      missing: 0,
      marked: {order, element}
    }))
    return blocksOf({runs} as unknown as TextPage, 'page 1').map(({text}) => text)
  }

  it('leaves out dots of emphasis, whatever sign a font draws them with, but no interpunct', () => {
    const small = [
      ['T', 16],
      ['•', 8],
      ['L', 16],
      ['·', 8]
    ] as const
    expect(textOf(small)).toEqual(['TL'])
    expect(
      textOf([
        ['约翰', 16],
        ['·', 16],
        ['史密斯', 16]
      ])
    ).toEqual(['约翰·史密斯'])
  })
})

describe('the content of an EPUB', () => {
  const document = 'ch01.xhtml of service-mesh.epub'

  it('lacks a paragraph', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace('第二段话接着说别的事情。', ''))
    expect(said).toEqual([lost('第二段话接着说别的事情。', document)])
  })

  it('lacks a line of code', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace('    - one two\n', ''))
    expect(said).toEqual([lost('-onetwo', document)])
  })

  it('has a line of code twice', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace(/( {4}- one two\n)/, '$1$1'))
    expect(said).toEqual([
      `1/1.md error content/doubled Unexpected second \`-onetwo\` on ${document}, expected all text of the chapter once`
    ])
  })

  it('has two lines of code in the wrong order', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) =>
      text.replace(/(<span[^>]*> {4}- one two\n<\/span>)(<span[^>]*> {4}- three\n<\/span>)/, '$2$1')
    )
    expect(said).toEqual([expect.stringContaining('content/order Unexpected place of `onetwo-three`')])
  })

  it('has a line of code in the wrong column', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace('    - one two', '   - one two'))
    expect(said).toEqual([
      `1/1.md error content/indent Unexpected indent of 3 columns before \`-onetwo\` on ${document}, expected 4`
    ])
  })

  it('is proved where code has signs beyond the first plane of Unicode', async () => {
    const lines = ['<span class="line">print("🤯𠮷")</span>', '<span class="line">    return</span>']
    const pre = `<figure class="listing"><pre class="code"><code>${lines.join('\n')}</code></pre></figure>`
    const strange = bookOf([{number: '1', parts: [`<h1 id="ch-a"><span class="title">甲</span></h1>${pre}`]}])
    const said = await checkEpub(await epubOf(strange, options), strange)
    expect(said.filter(({rule}) => rule.startsWith('content/'))).toEqual([])
  })

  it('lacks a label of a diagram', async () => {
    const said = await saidOfEpub('images/d.svg', (text) => text.replace('Pod', ''))
    expect(said).toEqual([lost('Pod', document).replace('`Pod`', 'the label `Pod`')])
  })

  it('lacks a note', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace('注文在这里', ''))
    expect(said).toEqual([lost('注文在这里', document)])
  })

  it('is proved when two notes are called at one place', async () => {
    const call = (name: string, number: number): string =>
      `<sup><a class="noteref" id="fnref-${name}" href="#fn-${name}">${number}</a></sup>`
    const calling = bookOf([
      {
        number: '1',
        parts: [
          {
            html: `<h1 id="ch-a"><span class="title">概述</span></h1><p>正文${call('a', 1)}${call('b', 2)}在此${call('c', 3)}</p><p>2026 年</p>`,
            notes: {a: '<p>前一条</p>', b: '<p>后一条</p>', c: '<p>再一条</p>'}
          }
        ]
      }
    ])
    const value = await epubOf(calling, options)
    expect(await checkEpub(value, calling)).toEqual([])
  })

  it('is proved when a note begins with digits, as its number does', async () => {
    const dated = bookOf([
      {
        number: '1',
        parts: [
          {
            html: '<h1 id="ch-a"><span class="title">概述</span></h1><p>正文<sup><a class="noteref" id="fnref-a" href="#fn-a">1</a></sup>12 年</p>',
            notes: {a: '<p>12 年的报告</p>'}
          }
        ]
      }
    ])
    const value = await epubOf(dated, options)
    expect(await checkEpub(value, dated)).toEqual([])
  })

  it('is proved when a heading begins with a digit of the note that is called before it', async () => {
    const parts = [
      {
        html: '<h1 id="ch-a">概述</h1><p>正文<sup><a class="noteref" id="fnref-a" href="#fn-a">16</a></sup></p><h2 id="s1-4">1.4 并列</h2>',
        notes: {a: '<p>报告</p>'}
      }
    ]
    const numbered = bookOf([{number: '1', parts}])
    const value = await epubOf(numbered, options)
    expect(await checkEpub(value, numbered)).toEqual([])
  })

  it('is proved when a wide table was dealt into cards, and lacks a cell of one', async () => {
    const row = (cells: readonly string[], name: string): string =>
      `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`
    const head = ['工具名', '模型名', '协议名', '适合谁', '不适合谁']
    const group = (name: string): string => `<tr><th colspan="5">${name}</th></tr>`
    const table = `<table><thead>${row(head, 'th')}</thead><tbody>${group('第一组')}${row(['甲一', '甲二', '甲三', '甲四', '甲五'], 'td')}${group('第二组')}${row(['乙一', '乙二', '乙三', '', '乙五'], 'td')}</tbody></table>`
    const wide = bookOf([{number: '1', parts: [`<h1 id="ch-a">概述</h1>${table}`]}])
    const value = await epubOf(wide, options)
    expect(await checkEpub(value, wide)).toEqual([])

    const archive = await jszip.loadAsync(value.bytes)
    const text = (await archive.file('OEBPS/ch01.xhtml')?.async('string')) ?? ''
    archive.file('OEBPS/ch01.xhtml', text.replace('<dd>乙三</dd>', '<dd></dd>'))
    const bytes = await archive.generateAsync({type: 'uint8array'})
    expect((await checkEpub({...value, bytes}, wide)).map(({rule}) => rule)).toContain('content/lost')
  })

  it('has a paragraph twice', async () => {
    const said = await saidOfEpub('ch01.xhtml', (text) => text.replace(/(<p>第二段话.*?<\/p>)/, '$1$1'))
    expect(said).toEqual([
      expect.stringContaining('content/doubled Unexpected second `第二段话接着说别的事情。`')
    ])
  })
})

it('compares text without what no font draws', () => {
  expect(lettersOf('⚠\uFE0F a\u200Bb c\u2011d')).toBe('⚠abc-d')
})
