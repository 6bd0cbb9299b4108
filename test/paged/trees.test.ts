import type {Element, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import type {AnchorId, Asset} from '../../build/model/book.ts'
import {breakAtQuotes} from '../../build/paged/break-at-quotes.ts'
import {breakTitleWords} from '../../build/paged/break-title-words.ts'
import {blockLines} from '../../build/paged/code-lines.ts'
import {fillFolios, reserveFolios} from '../../build/paged/folio-references.ts'
import {inlineDrawings} from '../../build/paged/inline-drawings.ts'
import {keepLastCharacters} from '../../build/paged/keep-last-characters.ts'
import {keepShortCells} from '../../build/paged/keep-short-cells.ts'
import {keepTogether} from '../../build/paged/keep-together.ts'
import {keepUnits} from '../../build/paged/keep-units.ts'
import {reserveSigns, writeRunningHeads} from '../../build/paged/note-calls.ts'
import {softenNames} from '../../build/paged/soften-names.ts'
import {spaceHanLatin} from '../../build/paged/space-han-latin.ts'
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

describe('softenNames', () => {
  const soft = (...children: (Element | string)[]) => changed(h(null, h('p', children)), softenNames)

  it('lets long code break after separators, and short code nowhere', () => {
    expect(soft(h('code', '/etc/istio/proxy'), h('code', 'a/b'))).toBe(
      '<p><code>/etc/<wbr>istio/<wbr>proxy</code><code>a/b</code></p>'
    )
  })

  it('lets long names break before capitals and numbers, in code and in sentences', () => {
    expect(soft('写一份DestinationRule。', h('code', 'consecutive5xxErrors'))).toBe(
      '<p>写一份Destination<wbr>Rule。<code>consecutive<wbr>5xx<wbr>Errors</code></p>'
    )
  })

  it('leaves no piece of one or two letters, and no short name apart', () => {
    expect(soft('OpenTelemetryX、GitHub、1.2.3.4.5.6.7.8、ConfigMap', h('code', 'x-request-id-2'))).toBe(
      '<p>Open<wbr>TelemetryX、GitHub、1.2.3.4.5.6.7.8、ConfigMap<code>x-request-<wbr>id-2</code></p>'
    )
  })

  it('leaves listings and headings alone', () => {
    const tree = h(null, [h('pre', h('code', '/etc/istio/proxy')), h('h2', 'DestinationRule')])
    expect(changed(tree, softenNames)).toBe(
      '<pre><code>/etc/istio/proxy</code></pre><h2>DestinationRule</h2>'
    )
  })
})

describe('breakAtQuotes', () => {
  const broken = (...children: (Element | string)[]) => changed(h(null, h('p', children)), breakAtQuotes)

  it('lets lines break outside of quotations in Latin', () => {
    expect(broken('日志里出现“Rollback check”和“done”（见下）。')).toBe(
      '<p>日志里出现<wbr>“Rollback check”<wbr>和<wbr>“done”<wbr>（见下）。</p>'
    )
    expect(broken('有“', h('code', 'a'), '”时')).toBe('<p>有<wbr>“<code>a</code>”<wbr>时</p>')
  })

  it('lets lines break between a pause and a path', () => {
    expect(broken('有', h('code', '/metrics'), '、', h('code', '/ready'), '、', h('code', 'a'))).toBe(
      '<p>有<code>/metrics</code>、<wbr><code>/ready</code>、<code>a</code></p>'
    )
  })

  it('leaves it to the browser between Han, and before stops', () => {
    expect(broken('称作“边车”的，或“sidecar”。')).toBe('<p>称作“边车”的，或<wbr>“sidecar”。</p>')
  })
})

describe('keepUnits', () => {
  it('keeps numbers and units on one line, but not in code', () => {
    expect(changed(h(null, h('p', ['等 30 秒，用 5 GiB，共 3 个', h('code', '3 s')])), keepUnits)).toBe(
      '<p>等 <span class="keep">30 秒</span>，用 <span class="keep">5 GiB</span>，共 3 个<code>3 s</code></p>'
    )
  })

  it('knows the units of traditional Chinese', () => {
    expect(changed(h(null, h('p', '等 3 分鐘，用 5 位元組')), keepUnits)).toBe(
      '<p>等 <span class="keep">3 分鐘</span>，用 <span class="keep">5 位元組</span></p>'
    )
  })
})

describe('spaceHanLatin', () => {
  const spaced = (...children: (Element | string)[]) => changed(h(null, h('p', children)), spaceHanLatin)

  it('puts a space between Han and Latin where none was typed', () => {
    expect(spaced('用HTTP 2访问Pod里的3个端口')).toBe('<p>用 HTTP 2 访问 Pod 里的 3 个端口</p>')
  })

  it('does so between elements, outside of links and code', () => {
    expect(spaced('见', h('a', '5.8 节'), '和', h('code', '--flag'), '的值', h('a', 'Pod'), '里')).toBe(
      '<p>见 <a>5.8 节</a>和 <code>--flag</code> 的值 <a>Pod</a> 里</p>'
    )
    expect(spaced('代理是', h('span.index-mark'), h('strong', h('a', 'Envoy')))).toBe(
      '<p>代理是 <span class="index-mark"></span><strong><a>Envoy</a></strong></p>'
    )
  })

  it('takes out spaces beside full-width marks', () => {
    expect(spaced('先 （HTTP） 后， 再 “看”')).toBe('<p>先（HTTP）后，再 “看”</p>')
  })

  it('leaves code, numbers of headings, calls of notes and other blocks alone', () => {
    const tree = h(null, [
      h('pre', h('code', '名x')),
      h('h2', [h('span.number', '1.1'), '题']),
      h('p', ['值', h('sup', '2'), '是']),
      h('p', 'a'),
      h('p', '乙')
    ])
    const before = toHtml(tree)
    expect(changed(tree, spaceHanLatin)).toBe(before)
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

describe('keepShortCells', () => {
  it('keeps labels and dates on one line, and leaves longer cells to the browser', () => {
    const row = h('tr', [
      h('th', '计时器'),
      h('td', '建立连接'),
      h('td.align-right', '2026-10-06'),
      h('td', h('code', 'TPROXY')),
      h('td', '这次尝试失败，可以再试')
    ])

    expect(changed(h(null, h('table', row)), (tree) => keepShortCells(tree, 500))).toBe(
      '<table><tr><th>计时器</th><td class="keep">建立连接</td><td class="align-right keep">2026-10-06</td>' +
        '<td class="keep"><code>TPROXY</code></td><td>这次尝试失败，可以再试</td></tr></table>'
    )
  })

  it('leaves tables with columns of fixed widths alone', () => {
    const tree = h(null, h('table.platforms', h('tr', h('td', 'Apache-2.0'))))

    expect(changed(tree, (tree) => keepShortCells(tree, 500))).toBe(
      '<table class="platforms"><tr><td>Apache-2.0</td></tr></table>'
    )
  })

  it('keeps nothing in a table that would be wider than the page', () => {
    const table = (columns: number) =>
      h(
        null,
        h('table', [
          h(
            'tr',
            Array.from({length: columns}, () => h('th', '并发控制'))
          ),
          h(
            'tr',
            Array.from({length: columns}, () => h('td', '多版本'))
          )
        ])
      )
    const keeps = (columns: number) => changed(table(columns), (tree) => keepShortCells(tree, 390))

    expect(keeps(6)).toContain('<table><tr><th>')
    expect(keeps(6)).toContain('<td class="keep">')
    expect(keeps(7)).toContain('<table class="crowded">')
    expect(keeps(7)).not.toContain('keep')
  })

  it('counts the words of names, not the names', () => {
    const names = h('tr', [
      h('td', 'innodb_buffer_pool_dump_at_shutdown'),
      h('td', 'MaxParallelMaintenanceWorkers')
    ])
    expect(changed(h(null, h('table', names)), (tree) => keepShortCells(tree, 300))).not.toContain('crowded')
  })
})

describe('keepLastCharacters', () => {
  const long = '这一段写得很长很长，长到一行写不下，还要再写一行才写得完'

  it('keeps the last two characters of a paragraph on one line, with their marks', () => {
    expect(changed(h(null, h('p', [h('strong', '甲'), `${long}了吗？”`])), keepLastCharacters)).toBe(
      `<p><strong>甲</strong>${long}<span class="keep">了吗？”</span></p>`
    )
  })

  it('keeps them in a link that a paragraph ends with, but for its marks', () => {
    const children = [`${long}，见`, h('a', [h('strong', '下一节')]), '。”']
    expect(changed(h(null, h('p', children)), keepLastCharacters)).toBe(
      `<p>${long}，见<a><strong>下<span class="keep">一节</span></strong></a>。”</p>`
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

  it('keeps a word and its number on one line, however long the word is', () => {
    const kept = (label: string) => changed(h(null, h('a.xref', label)), keepTogether)
    for (const label of ['Abbildung 12-3', 'Abschnitt 12.10', 'Übung A-1', 'Ejercicio 12-10'])
      expect(kept(label)).toBe(`<a class="xref keep">${label}</a>`)
    expect(kept('«Redes y colas»')).toBe('<a class="xref">«Redes y colas»</a>')
  })

  it('keeps the number of a long label with the end of its word', () => {
    expect(changed(h(null, h('a.xref', {href: '#a'}, '代码清单 5-19')), keepTogether)).toBe(
      '<a class="xref" href="#a">代码<span class="keep">清单 5-19</span></a>'
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

  it('print nothing where the layout took the room away', () => {
    const here = html.replace('data-folio-of="fig-a"', 'data-folio-of="fig-a" data-here=""')
    expect(fillFolios(here, pageOf, 3)).toBe('<p><a class="xref" href="#fig-a">图 1-1</a>。</p>')
  })

  it('have a gap for when the room is gone, where label and text need one', () => {
    const tree = h(null, h('p', [h('a.xref', {href: '#fig-a'}, '图 1-1'), '汇总']))
    expect(changed(tree, (one) => reserveFolios(one, (folio) => `（第 ${folio} 页）`))).toContain(
      '（第 000 页）</span><span class="folio-gap"> </span>汇总'
    )
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

describe('breakTitleWords', () => {
  const broken = (title: Element, language = 'zh-CN') =>
    changed(h(null, title), (tree) => breakTitleWords(tree, language))
      .replaceAll('<wbr>', '/')
      .replace(/<span class="phrase">(.*?)<\/span>/g, '[$1]')

  it.each([
    // The dictionary has no 网格 and no 优化.
    ['服务网格性能优化与故障排查', '[服务/网格/性能/优化][与故障/排查]'],
    ['可观测性与监控', '[可观测性][与监控]'],
    ['在线商店的六个服务', '在线/商店的六个/服务'],
    ['Linkerd 轻量级服务网格', '[Linkerd] [轻量级/服务/网格]'],
    ['在Kubernetes上', '在Kubernetes上'],
    ['流量管理與安全', '[流量/管理][與安全]']
  ])('lets %s be broken between phrases, and else between words', (title, expected) => {
    expect(broken(h('h1', [h('span.number', '第 8 章'), ' ', h('span.title', title)]))).toBe(
      `<h1><span class="number">第 8 章</span> <span class="title">${expected}</span></h1>`
    )
  })

  it('makes no box of what stands beside code and notes: a line could begin with its comma', () => {
    const title = h('h1', ['分布式与', h('code', 'Raft'), '、两阶段提交与时钟', h('sup.note-call', '1')])
    expect(broken(title)).toBe(
      '<h1>[分布式]与<code>Raft</code>、两阶段/提交/与时钟<sup class="note-call">1</sup></h1>'
    )
  })

  it('leaves code, other headings, and other languages alone', () => {
    expect(broken(h('h1', h('code', '服务网格性能')))).toBe('<h1><code>服务网格性能</code></h1>')
    expect(broken(h('h2', '服务网格性能'))).toBe('<h2>服务网格性能</h2>')
    expect(broken(h('h1', 'Service meshes'), 'en')).toBe('<h1>Service meshes</h1>')
  })
})
