import type {ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import type {AnchorId, Asset} from '../../build/model/book.ts'
import {blockLines} from '../../build/paged/code-lines.ts'
import {fillFolios, reserveFolios} from '../../build/paged/folio-references.ts'
import {inlineDrawings} from '../../build/paged/inline-drawings.ts'
import {writeInlineGaps} from '../../build/paged/inline-gaps.ts'
import {keepLastCharacters} from '../../build/paged/keep-last-characters.ts'
import {keepShortCells} from '../../build/paged/keep-short-cells.ts'
import {keepTogether} from '../../build/paged/keep-together.ts'
import {reserveSigns, writeRunningHeads} from '../../build/paged/note-calls.ts'
import {softenCode} from '../../build/paged/soft-code-breaks.ts'
import {rangeTokens} from '../../build/paged/token-ranges.ts'

function changed(tree: Root, change: (tree: Root) => void): string {
  change(tree)
  return toHtml(tree)
}

describe('blockLines', () => {
  it('makes each line a block, with nothing between them', () => {
    const code = h('code', [h('span.line', 'a: 1'), '\n', h('span.line'), '\n', h('span.line', '  b: 2')])

    expect(changed(h(null, h('pre.code', code)), blockLines)).toBe(
      '<pre class="code"><code><div class="line">a: 1</div><div class="line"><br></div><div class="line">  b: 2</div></code></pre>'
    )
  })

  it('keeps every character when it joins blanks to tokens', () => {
    const line = h('span.line', ['  ', h('span.t-keyword', 'if'), ' ', h('span.t-constant', 'x'), '  '])

    expect(changed(h(null, h('pre.code', h('code', line))), blockLines)).toBe(
      '<pre class="code"><code><div class="line">  <span class="t-keyword">if </span><span class="t-constant">x  </span></div></code></pre>'
    )
  })

  it('leaves code without lines alone', () => {
    expect(changed(h(null, h('pre', h('code', 'a\nb'))), blockLines)).toBe('<pre><code>a\nb</code></pre>')
  })
})

describe('rangeTokens', () => {
  it('notes where tokens are that have only a colour, and keeps the others', () => {
    const line = h('div.line', [
      '  ',
      h('span.t-keyword', 'if '),
      'x',
      h('span.t-operator', '=='),
      h('span.t-number', '1')
    ])

    expect(changed(h(null, h('pre.code', h('code', line))), rangeTokens)).toBe(
      '<pre class="code"><code><div class="line" data-tokens="operator 6 8;number 8 9">  <span class="t-keyword">if </span>x==1</div></code></pre>'
    )
  })

  it('keeps tokens with a mark of their own, callouts and empty lines', () => {
    const lines = [
      h('div.line', [h('span.t-string.word', 'a'), h('a.callout', {href: '#e1'}, '①')]),
      h('div.line', h('br'))
    ]

    expect(changed(h(null, h('pre.code', h('code', lines))), rangeTokens)).toBe(
      '<pre class="code"><code><div class="line"><span class="t-string word">a</span><a class="callout" href="#e1">①</a></div><div class="line"><br></div></code></pre>'
    )
  })
})

describe('softenCode', () => {
  it('lets long code break after separators, and short code nowhere', () => {
    expect(changed(h(null, h('p', [h('code', '/etc/istio/proxy'), h('code', 'a/b')])), softenCode)).toBe(
      '<p><code>/etc/<wbr>istio/<wbr>proxy</code><code>a/b</code></p>'
    )
  })

  it('leaves listings alone', () => {
    expect(changed(h(null, h('pre', h('code', '/etc/istio/proxy'))), softenCode)).toBe(
      '<pre><code>/etc/istio/proxy</code></pre>'
    )
  })
})

describe('keepTogether', () => {
  it('keep the call of a note on the line of the character before it', () => {
    const call = h('sup.note-call', h('a.noteref', {href: '#fn1-a'}, '1'))

    expect(changed(h(null, h('p', ['就是负载。', call, '下文。'])), keepTogether)).toBe(
      '<p>就是负载<span class="keep">。<sup class="note-call"><a class="noteref" href="#fn1-a">1</a></sup></span>下文。</p>'
    )
  })
})

describe('writeInlineGaps', () => {
  const written = (...children: readonly (ElementContent | string)[]) =>
    changed(h(null, h('p', [...children])), writeInlineGaps)

  it('writes the gap where an element begins between Han and Latin', () => {
    expect(written('写法见', h('a', '5.8 节'), '。')).toBe(
      '<p>写法见<span class="gap"> </span><a>5.8 节</a>。</p>'
    )
    expect(written('代理是', h('span.index-mark'), h('strong', h('a', 'Envoy')))).toBe(
      '<p>代理是<span class="index-mark"></span><span class="gap"> </span><strong><a>Envoy</a></strong></p>'
    )
  })

  it('leaves gaps that the browser places right, and those that somebody typed', () => {
    for (const children of [
      ['写法见5.8节'],
      ['见', h('code', 'x'), '的'],
      ['见 ', h('a', '5.8'), '节'],
      [h('a', '图 2-3'), '里'],
      ['见', h('a', '图 2-3')]
    ])
      expect(written(...children)).not.toContain('gap')
  })
})

describe('keepShortCells', () => {
  it('keeps labels and dates on one line, and leaves longer cells to the browser', () => {
    const row = h('tr', [
      h('th', '计时器'),
      h('td', '建立连接'),
      h('td.align-right', '2026-10-06'),
      h('td', h('code', 'TPROXY')),
      h('td', '这次尝试失败，可以再试')
    ])

    expect(changed(h(null, h('table', row)), keepShortCells)).toBe(
      '<table><tr><th>计时器</th><td class="keep">建立连接</td><td class="align-right keep">2026-10-06</td>' +
        '<td class="keep"><code>TPROXY</code></td><td>这次尝试失败，可以再试</td></tr></table>'
    )
  })
})

describe('keepLastCharacters', () => {
  const long = '这一段写得很长很长，长到一行写不下，还要再写一行才写得完'

  it('keeps the last two characters of a paragraph on one line, with their marks', () => {
    expect(changed(h(null, h('p', [h('strong', '甲'), `${long}了吗？”`])), keepLastCharacters)).toBe(
      `<p><strong>甲</strong>${long}<span class="keep">了吗？”</span></p>`
    )
  })

  it('leaves alone what is one line, or ends with a word or code', () => {
    for (const children of [['很短。'], [`${long} Pod。`], [long, h('code', 'a'), '。']]) {
      const before = toHtml(h(null, h('p', children)))
      expect(changed(h(null, h('p', children)), keepLastCharacters)).toBe(before)
    }
  })
})

describe('keepTogether, of references', () => {
  it('keeps a label on one line, and lets a title break', () => {
    const title = '《一个很长很长很长很长的标题》'
    const links = [h('a.xref', {href: '#a'}, '表 1-1'), h('a.xref', {href: '#b'}, title)]

    expect(changed(h(null, links), keepTogether)).toBe(
      `<a class="xref keep" href="#a">表 1-1</a><a class="xref" href="#b">${title}</a>`
    )
  })
})

describe('calls of notes', () => {
  const heading = () => h('h2', ['标题', h('sup.note-call', h('a.noteref', {href: '#fn1-a'}, '1'))])

  it('get signs of one width', () => {
    expect(changed(h(null, heading()), (tree) => reserveSigns(tree, '①'))).toContain('>①</a>')
  })

  it('stay out of the running heads of their headings', () => {
    expect(changed(h(null, heading()), writeRunningHeads)).toMatch(/^<h2 data-running-head="标题">标题<sup/)
  })
})

describe('reserveFolios and fillFolios', () => {
  const html = changed(h(null, h('p', [h('a.xref', {href: '#fig-a'}, '图 1-1'), '。'])), (tree) =>
    reserveFolios(tree, (folio) => `（第 ${folio} 页）`)
  )
  const pageOf = (anchor: AnchorId) => (anchor === 'fig-a' ? {position: 4, folio: '12'} : undefined)

  it('leave room for a number as wide as any', () => {
    expect(html).toContain('（第 000 页）')
  })

  it('print the page of a target on another page', () => {
    expect(fillFolios(html, pageOf, 3)).toContain('</a><span class="folio-reference">（第 12 页）</span>。')
  })

  it('print nothing when the target is on the same page', () => {
    expect(fillFolios(html, pageOf, 4)).toBe('<p><a class="xref" href="#fig-a">图 1-1</a>。</p>')
  })

  it('leave other links as they are', () => {
    const link = '<p><a class="link" href="#fig-a">图</a></p>'
    expect(
      changed(h(null, h('p', h('a.link', {href: '#fig-a'}, '图'))), (tree) => reserveFolios(tree, String))
    ).toBe(link)
  })
})

describe('inlineDrawings', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 350" width="700" height="350"><title>t</title><rect width="9" height="9"/></svg>'
  const asset = (name: string, mediaType: Asset['mediaType'], width: number): [string, Asset] => [
    name,
    {name, mediaType, bytes: new TextEncoder().encode(svg), width, height: width / 2}
  ]
  const assets = new Map([
    asset('wide.svg', 'image/svg+xml', 700),
    asset('small.svg', 'image/svg+xml', 70),
    asset('photo.png', 'image/png', 70)
  ])
  const shown = (name: string) =>
    changed(h(null, h('figure', h('img', {src: `asset:${name}`, alt: '说明'}))), (tree) =>
      inlineDrawings(tree, assets, {width: 350, height: 900})
    )

  it('put a drawing into the text, with its alternative text, shrunk to the measure', () => {
    expect(shown('wide.svg')).toMatch(/^<figure><svg [^>]*width="350" height="175"/)
    expect(shown('wide.svg')).toContain('aria-label="说明"')
  })

  it('print labels a little smaller than the text, and never enlarge', () => {
    expect(shown('small.svg')).toContain('width="60" height="30"')
  })

  it('turn what would have labels too small to read, its head to the left', () => {
    const wide = {...asset('turn.svg', 'image/svg+xml', 1400)[1], height: 400}
    const bytes = new TextEncoder().encode(
      '<svg viewBox="0 0 1400 400" width="1400" height="400" font-size="14" role="img"><text>甲</text></svg>'
    )
    const tree = h(null, h('img', {src: 'asset:turn.svg', alt: '说明'}))
    inlineDrawings(tree, new Map([['turn.svg', {...wide, bytes}]]), {width: 500, height: 1000})

    expect(toHtml(tree)).toMatch(/^<svg [^>]*viewBox="0 0 400 1400" width="285.7" height="1000"/)
    expect(toHtml(tree)).toContain('<g transform="translate(0 1400) rotate(-90)"><svg viewBox="0 0 1400 400"')
    expect(toHtml(tree).match(/role="img"/g)).toHaveLength(1)
  })

  it('name the file of other pictures', () => {
    expect(shown('photo.png')).toBe('<figure><img src="photo.png" alt="说明"></figure>')
  })
})
