import {describe, expect, it} from 'vitest'
import {readEpub} from '../../build/check/read-epub.ts'
import type {EpubOptions} from '../../build/epub/write-book.ts'
import {bookOf, type ChapterHtml, drawingOf, epubOf, id, options, type Rest} from './book.ts'
import {unzip} from './unzip.ts'

/** Body of a document of a book with one chapter. */
async function bodyOf(
  parts: ChapterHtml['parts'],
  {
    name = 'ch01.xhtml',
    rest = {},
    settings = options
  }: {name?: string; rest?: Rest; settings?: EpubOptions} = {}
): Promise<string> {
  const value = await epubOf(bookOf([{number: '1', parts}], rest), settings)
  const text = (await unzip(value.bytes)).get(`OEBPS/${name}`) ?? ''
  return /<body[^>]*>\n(.*)\n<\/body>/s.exec(text)?.[1] ?? ''
}

const inSection = (xhtml: string): string =>
  `<section epub:type="chapter" role="doc-chapter">${xhtml}</section>`

describe('listings', () => {
  it('keep newlines and indentation, and lose tokens and lines that mean nothing', async () => {
    expect(
      await bodyOf([
        '<pre class="code"><code><span class="line"><span class="t-property">a</span>:</span>\n<span class="line">  <span class="t-keyword">if</span></span></code></pre>'
      ])
    ).toBe(
      inSection(
        '<pre class="code"><code><span class="line">a:\n</span><span class="line i2">  <span class="t-keyword">if</span></span></code></pre>'
      )
    )
  })

  it('keep numbered lines', async () => {
    expect(
      await bodyOf([
        '<pre class="code numbered"><code><span class="line" data-line="5">a</span></code></pre>'
      ])
    ).toBe(
      inSection('<pre class="code numbered"><code><span class="line" data-line="5">a</span></code></pre>')
    )
  })

  it('say what a line is by its element', async () => {
    expect(
      await bodyOf([
        '<pre class="code"><code><span class="line deleted">a</span>\n<span class="line inserted">b</span>\n<span class="line highlighted">c</span></code></pre>'
      ])
    ).toBe(
      inSection(
        '<pre class="code diff"><code><del class="line deleted">a\n</del><ins class="line inserted">b\n</ins><mark class="line highlighted">c</mark></code></pre>'
      )
    )
  })

  it('replace characters that XML has no room for', async () => {
    expect(await bodyOf(['<pre><code>a\u001b[0m</code></pre>'])).toContain('<code>a\ufffd[0m</code>')
  })
})

describe('text', () => {
  it('marks what must not be slanted', async () => {
    expect(await bodyOf(['<p><em>强调</em> <em>stress</em> <span class="t-comment">x</span></p>'])).toBe(
      inSection('<p><em class="han">强调</em> <em>stress</em> <span class="t-comment">x</span></p>')
    )
  })

  it('keeps start tags and end tags apart in elements that are empty', async () => {
    expect(await bodyOf(['<p><span class="index-mark" id="ix-1"></span><br></p>'])).toBe(
      inSection('<p><span class="index-mark" id="ix-1"></span><br /></p>')
    )
  })

  it('writes check boxes as characters', async () => {
    expect(
      await bodyOf(['<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>'])
    ).toBe(inSection('<ul><li>■ a</li><li>□ b</li></ul>'))
  })

  it('names the width of a picture and leaves its height to it', async () => {
    const assets = new Map([['d.svg', drawingOf('d.svg')]])
    expect(await bodyOf(['<p><img src="asset:d.svg" alt="图" height="60"></p>'], {rest: {assets}})).toBe(
      inSection('<p><img src="images/d.svg" alt="图" width="120" /></p>')
    )
  })

  it('gives a picture a width of whole pixels', async () => {
    const assets = new Map([['d.svg', drawingOf('d.svg')]])
    const image = '<img src="asset:d.svg" alt="图" width="226.77" height="75.59">'
    expect(await bodyOf([`<p>${image}</p>`], {rest: {assets}})).toBe(
      inSection('<p><img src="images/d.svg" alt="图" width="227" /></p>')
    )
  })

  it('puts the alternative text where a picture is missing', async () => {
    expect(await bodyOf(['<p><img src="asset:gone.svg" alt="代理"></p>'])).toBe(inSection('<p>代理</p>'))
  })
})

describe('tables', () => {
  it('stand in a box', async () => {
    expect(await bodyOf(['<table><tbody><tr><td>a</td></tr></tbody></table>'])).toBe(
      inSection('<div class="table-wrap"><table><tbody><tr><td>a</td></tr></tbody></table></div>')
    )
  })
})

describe('long names', () => {
  it.each([
    [
      'inline code',
      '<p><code>catalog.shop.svc a.b</code></p>',
      '<p><code>catalog.<wbr />shop.<wbr />svc a.b</code></p>'
    ],
    [
      'cells',
      '<table><tbody><tr><td>AuthorizationPolicy</td></tr></tbody></table>',
      '<div class="table-wrap"><table><tbody><tr><td>Authorization<wbr />Policy</td></tr></tbody></table></div>'
    ],
    [
      'listings',
      '<pre class="code"><code><span class="line">  --labels=sidecar.istio.io/inject=false</span></code></pre>',
      '<pre class="code"><code><span class="line i2">  <span class="keep">--labels</span>=<wbr />sidecar.<wbr />istio.<wbr />io/<wbr />inject=<wbr />false</span></code></pre>'
    ]
  ])('may be divided in %s', async (_, html, xhtml) => {
    expect(await bodyOf([html])).toBe(inSection(xhtml))
  })

  it.each([
    ['text', '<p>catalog.shop.svc</p>'],
    ['code, where only capitals divide them,', '<p><code>DestinationRule</code></p>'],
    [
      'listings that have room for them',
      '<pre class="code"><code><span class="line">catalog.shop.svc.cluster.local</span></code></pre>'
    ]
  ])('stay whole in %s', async (_, html) => {
    expect(await bodyOf([html])).toBe(inSection(html))
  })

  it('are not divided behind the hyphens of an option', async () => {
    expect(await bodyOf(['<p><code>helm --set-string a=b -n shop - --</code></p>'])).toBe(
      inSection(
        '<p><code>helm <span class="keep">--set</span>-<wbr />string a=b <span class="keep">-n</span> shop - --</code></p>'
      )
    )
  })
})

describe('English', () => {
  const parts = ['<h1 id="ch-a">熔断（circuit breaker）</h1>']
  const marked = '熔断（<span lang="en" xml:lang="en">circuit breaker</span>）'

  it('is marked for HTML and for XML', async () => {
    expect(await bodyOf(parts)).toBe(inSection(`<h1 id="ch-a">${marked}</h1>`))
  })

  it('is marked in the contents', async () => {
    expect(await bodyOf(parts, {name: 'toc.xhtml'})).toContain(
      `<a href="ch01.xhtml#ch-a">第 1 章 ${marked}</a>`
    )
  })
})

describe('parts of a chapter', () => {
  it('without a heading go on in the file before, with the notes of both at its end', async () => {
    const call = (name: string) =>
      `<p>${name}<a class="noteref" id="fnref-${name}" href="#fn-${name}">1</a></p>`
    const value = await epubOf(
      bookOf([
        {
          number: '1',
          parts: [
            {html: `<h1 id="ch-a">答案</h1>${call('a')}`, notes: {a: '<p>甲</p>'}},
            {html: call('b'), notes: {b: '<p>乙</p>'}},
            '<h2 id="s1-1">再一节</h2>'
          ]
        }
      ]),
      options
    )
    const files = await unzip(value.bytes)

    expect(files.get('OEBPS/ch01.xhtml')).toMatch(/fnref-a.*fnref-b.*<section class="notes".*甲.*乙/s)
    expect(files.get('OEBPS/ch01-2.xhtml')).toContain('再一节')
    expect(files.has('OEBPS/ch01-3.xhtml')).toBe(false)
  })
})

describe('tables', () => {
  it('have heads of columns only where these say something', async () => {
    const body = await bodyOf([
      '<table><thead><tr><th scope="col"></th><th scope="col">乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'
    ])

    expect(body).toContain('<tr><td></td><th scope="col">乙</th></tr>')
  })
})

describe('notes', () => {
  it('begin with their number and end with the way back, also when blanks stand around their paragraphs', async () => {
    const html = '<p>a<a class="noteref" id="fnref-a" href="#fn-a">1</a></p>'

    expect(await bodyOf([{html, notes: {a: '\n<p>注</p>\n'}}])).toContain(
      '<p><span class="note-number">1</span> 注 <a class="note-back"'
    )
  })

  const call = (name: string, number: number): string =>
    `<p>a<a class="noteref" id="fnref-${name}" href="#fn-${name}">${number}</a></p>`

  it('stand at the end of the part that calls them', async () => {
    expect(await bodyOf([{html: call('a', 1), notes: {a: '<p>注</p>'}}])).toBe(
      inSection(
        '<p>a<a class="noteref" id="fnref-a" href="#fn-a" epub:type="noteref" role="doc-noteref">1</a></p>' +
          '<section class="notes" epub:type="footnotes"><aside class="footnote" epub:type="footnote" role="doc-footnote" id="fn-a">' +
          '<p><span class="note-number">1</span> 注 <a class="note-back" role="doc-backlink" href="#fnref-a" aria-label="回到正文">↑</a></p>' +
          '</aside></section>'
      )
    )
  })

  it('count on through the parts of a chapter', async () => {
    const parts = [
      {html: call('a', 1), notes: {a: '<p>注</p>'}},
      {html: call('b', 2), notes: {b: '<p>注</p>'}}
    ]

    expect(await bodyOf(parts)).toContain('<span class="note-number">2</span>')
  })

  it('begin with their number also where line breaks stand around their paragraphs', async () => {
    expect(await bodyOf([{html: call('a', 1), notes: {a: '\n<p>注</p>\n'}}])).toContain(
      '<p><span class="note-number">1</span> 注 <a class="note-back"'
    )
  })

  it('keep number and link apart from text that is no paragraph', async () => {
    expect(await bodyOf([{html: call('a', 1), notes: {a: '<ul><li>注</li></ul>'}}])).toContain(
      '<p><span class="note-number">1</span> </p><ul><li>注</li></ul><p> <a class="note-back"'
    )
  })
})

describe('links', () => {
  it('name the file only where it is another', async () => {
    const parts = [
      '<h2 id="s1-1">一</h2><p><a href="#s1-1">1.1</a> <a href="#s1-2">1.2</a></p>',
      '<h2 id="s1-2">二</h2><p><a href="#s1-1">1.1</a></p>'
    ]

    expect(await bodyOf(parts)).toContain('<a href="#s1-1">1.1</a> <a href="ch01-2.xhtml#s1-2">1.2</a>')
    expect(await bodyOf(parts, {name: 'ch01-2.xhtml'})).toContain('<a href="ch01.xhtml#s1-1">1.1</a>')
  })

  it('lead to the glossary and back to the first use', async () => {
    const parts = [
      '<p><a class="glossref" href="#gl-pod">Pod</a> <a class="glossref" href="#gl-pod">Pod</a></p>'
    ]
    const rest: Rest = {
      glossary: [{id: id('gl-pod'), term: 'Pod', english: undefined, definition: '一组容器。', variants: []}]
    }

    expect(await bodyOf(parts, {rest})).toContain(
      '<a class="glossref" href="glossary.xhtml#gl-pod" epub:type="glossref" role="doc-glossref" id="gl-pod-use">Pod</a> ' +
        '<a class="glossref" href="glossary.xhtml#gl-pod" epub:type="glossref" role="doc-glossref">Pod</a>'
    )
    expect(await bodyOf(parts, {rest, name: 'glossary.xhtml'})).toContain(
      '<p>一组容器。 <a class="glossary-back" role="doc-backlink" href="ch01.xhtml#gl-pod-use" aria-label="回到正文">↑</a></p>'
    )
  })
})

describe('large parts', () => {
  const section = (number: number): string =>
    `<h2 id="s1-${number}">节 ${number}</h2><p>${'字'.repeat(40_000)}</p>`
  const noted = '<p>a<a class="noteref" id="fnref-a" href="#fn-a">1</a></p>'
  const sections = [1, 2, 3, 4, 5].map(section).join('')
  const parts = [{html: `<h1 id="ch-a">大</h1>${sections}${noted}`, notes: {a: '<p>注</p>'}}]

  it('are cut at their headings', async () => {
    const value = await epubOf(bookOf([{number: '1', parts}]), options)
    const {sizes, documents, navigation} = readEpub(value.bytes)
    const names = [...documents.keys()].filter((name) => name.startsWith('ch'))

    expect(names).toEqual(['ch01.xhtml', 'ch01-2.xhtml', 'ch01-3.xhtml'])
    expect(names.map((name) => documents.get(name)?.ids.filter((one) => one.startsWith('s')))).toEqual([
      ['s1-1', 's1-2'],
      ['s1-3', 's1-4'],
      ['s1-5']
    ])
    expect(Math.max(...names.map((name) => sizes.get(name) ?? 0))).toBeLessThan(300_000)
    expect(navigation.toc[0]?.children.map(({reference}) => reference)).toEqual([
      'ch01.xhtml#s1-1',
      'ch01.xhtml#s1-2',
      'ch01-2.xhtml#s1-3',
      'ch01-2.xhtml#s1-4',
      'ch01-3.xhtml#s1-5'
    ])
  })

  it('take their notes along', async () => {
    expect(await bodyOf(parts)).not.toContain('fn-a')
    expect(await bodyOf(parts, {name: 'ch01-3.xhtml'})).toContain('<aside class="footnote"')
  })

  it('are cut one level down where a section is too large by itself', async () => {
    const deep = [1, 2, 3]
      .map((number) => `<h3 id="t${number}">节</h3><p>${'字'.repeat(40_000)}</p>`)
      .join('')
    const value = await epubOf(
      bookOf([{number: '1', parts: [`<h1 id="ch-a">大</h1><h2 id="s1-1">节</h2>${deep}`]}]),
      options
    )

    expect(readEpub(value.bytes).spine.filter((name) => name.startsWith('ch'))).toEqual([
      'ch01.xhtml',
      'ch01-2.xhtml'
    ])
  })
})

describe('pages of the paged edition', () => {
  const parts = [
    '<h1 id="ch-a">概述</h1><p>甲<span class="index-mark" id="ix-1">乙</span></p><ol><li id="li-1">丙</li></ol><p>丁<span class="index-mark" id="ix-2">戊</span></p>'
  ]
  const rest: Rest = {
    index: [
      {
        letter: 'Y',
        entries: [
          {
            id: id('ixe-1'),
            term: '乙',
            locators: [
              {start: id('ix-1'), principal: false},
              {start: id('ix-2'), principal: true}
            ],
            see: [],
            seeAlso: [],
            entries: []
          }
        ]
      }
    ]
  }
  const pages = new Map([
    [id('ch-a'), 'ix'],
    [id('ix-1'), 'ix'],
    [id('ix-2'), '2']
  ])
  const page = (label: string, letters: string, flow: string | undefined = '1') => ({
    label,
    letters,
    flow,
    anchors: []
  })
  const printed = [
    {...page('封面', '', 'cover'), anchors: [id('page-cover')]},
    page('i', '', 'half title'),
    {...page('ii', '目录', 'contents'), anchors: [id('page-contents')]},
    page('ix', '概述甲乙'),
    page('1', '', undefined),
    page('2', '丙丁戊')
  ]
  const settings = {...options, pages: {pages, printed, source: 'urn:isbn:9787111000006'}}
  const mark = (folio: string): string =>
    `<span class="page-break" epub:type="pagebreak" role="doc-pagebreak" id="folio-${folio}" aria-label="${folio}"></span>`

  it('are marked where they begin, those that the package has not before the next one', async () => {
    expect(await bodyOf(parts, {settings})).toBe(
      inSection(
        `<h1 id="ch-a">${mark('ix')}概述</h1><p>甲<span class="index-mark" id="ix-1">乙</span></p>` +
          `<ol><li id="li-1">${mark('1')}${mark('2')}丙</li></ol><p>丁<span class="index-mark" id="ix-2">戊</span></p>`
      )
    )
  })

  it('are marked in the middle of a paragraph when they begin there', async () => {
    const of = [page('1', '概述前面的话重复的话'), page('2', '重复的话后面的话')]
    const body = await bodyOf(
      ['<h1 id="ch-a">概述</h1><p>前面的话，重复的 话，重复的 <b>话</b>后面的话</p>'.replaceAll('，', '')],
      {
        settings: {...settings, pages: {...settings.pages, printed: of}}
      }
    )

    expect(body).toContain(`前面的话重复的 话${mark('2')}重复的 <b>话</b>`)
  })

  it('are marked before the picture whose caption comes first', async () => {
    const figure =
      '<figure class="figure" id="fig-1-1"><div class="graphic"><img src="asset:d.svg" alt="图"></div><figcaption><span class="label">图 1-1</span></figcaption></figure>'
    const body = await bodyOf([`<h1 id="ch-a">概述</h1>${figure}`], {
      settings: {...settings, pages: {...settings.pages, printed: [page('1', '概述'), page('2', '图1-1')]}},
      rest: {assets: new Map([['d.svg', drawingOf('d.svg')]])}
    })

    expect(body).toContain(`<div class="graphic">${mark('2')}<img`)
  })

  it('are listed, and named as the source', async () => {
    const value = await epubOf(bookOf([{number: '1', parts}]), settings)
    const {navigation, metadata} = readEpub(value.bytes)

    expect(navigation['page-list'].map(({text, reference}) => `${text} ${reference}`)).toEqual([
      '封面 cover.xhtml#folio-p1',
      'i toc.xhtml#folio-i',
      'ii toc.xhtml#folio-ii',
      'ix ch01.xhtml#folio-ix',
      '1 ch01.xhtml#folio-1',
      '2 ch01.xhtml#folio-2'
    ])
    expect(metadata).toContainEqual({
      name: 'pageBreakSource',
      value: 'urn:isbn:9787111000006',
      refines: undefined
    })
    expect(metadata).toContainEqual({
      name: 'schema:accessibilityFeature',
      value: 'pageBreakMarkers',
      refines: undefined
    })
  })

  it('are what the index prints', async () => {
    expect(await bodyOf(parts, {rest, settings, name: 'index.xhtml'})).toContain(
      '<a class="locator" href="ch01.xhtml#ix-1" aria-label="乙 ix" epub:type="index-locator">ix</a>'
    )
  })

  it('are sections in the index without them', async () => {
    expect(await bodyOf(parts, {rest, name: 'index.xhtml'})).toContain(
      '<a class="locator principal" href="ch01.xhtml#ix-2" aria-label="乙 概述" epub:type="index-locator"><b>概述</b></a>'
    )
  })
})
