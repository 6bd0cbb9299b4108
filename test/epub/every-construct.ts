import type {Book} from '../../build/model/book.ts'
import {bookOf, drawingOf, id} from './book.ts'

const yaml = [
  '<span class="line" data-line="1"><span class="t-tag">apiVersion</span>: <span class="t-string">v1</span> <span class="t-comment"># 版本</span></span>',
  '<span class="line" data-line="2"><span class="t-tag">kind</span>: <span class="t-string">Service</span> <span class="t-comment"># the kind</span></span>',
  '<span class="line highlighted" data-line="3"><span class="t-tag">metadata</span>: <a class="callout" href="#co-1">①</a></span>',
  '<span class="line" data-line="4">  <span class="t-tag">name</span>: <span class="word">reviews</span></span>'
].join('\n')

const change = [
  '<span class="line">spec:</span>',
  '<span class="line deleted">  replicas: 1</span>',
  '<span class="line inserted">  replicas: 3</span>',
  '<span class="line error">  replica: 3</span>',
  '<span class="line warning">  paused: true</span>',
  '<span class="line focused">  minReadySeconds: 5</span>'
].join('\n')

const first = `
<h1 id="ch-overview"><span class="number">第 1 章</span> <span class="title">服务网格概述</span></h1>
<section class="block block-objectives"><p class="block-title">本章目标</p><ul><li>认识服务网格</li><li>装好实验环境</li></ul></section>
<p>正文里有<em>强调</em>和 <em>emphasis</em>、<strong>加粗</strong>、<code>kubectl get pods</code>、<kbd>Ctrl</kbd>、<del>删去</del>、H<sub>2</sub>O，
还有<span class="index-mark" id="ix-1-1">服务网格</span>的标记<sup class="note-call"><a class="noteref" id="fnref-a" href="#fn-a">1</a></sup>。
见<a class="xref" href="#fig-1-1">图 1-1</a>、<a class="xref" href="#tbl-1-1">表 1-1</a>、<a class="xref" href="#s1-2">1.2 节</a>、
<a class="link" href="#lst-1-1">这份清单</a>、<a class="external" href="https://istio.io/">Istio</a>和<a class="glossref" href="#gl-circuit-breaker" data-term="熔断">断路器</a>。</p>
<h2 id="s1-1"><span class="number">1.1</span> <span class="title">数据面与控制面</span></h2>
<p>网格由数据面和控制面组成。代理拦截流量，控制面下发配置。<span class="index-mark" id="ix-1-2"></span></p>
<figure class="figure" id="fig-1-1"><div class="graphic"><img class="diagram" src="asset:diagram-1.svg" alt="两个服务与各自的代理" width="420" height="210"></div>
<figcaption><span class="label">图 1-1</span> <span class="caption">服务网格的两个平面</span></figcaption></figure>
<figure class="figure"><div class="graphic"><img class="diagram" src="asset:diagram-2.svg" alt="没有标题的图" width="120" height="60"></div></figure>
<figure class="table" id="tbl-1-1"><figcaption><span class="label">表 1-1</span> <span class="caption">三种代理</span></figcaption>
<table><thead><tr><th scope="col" class="align-left">代理</th><th scope="col" class="align-center">语言</th><th scope="col" class="align-right">内存（MB）</th></tr></thead>
<tbody><tr><td class="align-left">Envoy</td><td class="align-center">C++</td><td class="align-right">40</td></tr>
<tr><td class="align-left">linkerd2-proxy</td><td class="align-center">Rust</td><td class="align-right">12</td></tr></tbody></table></figure>
<table><thead><tr><th scope="col">字段</th><th scope="col">含义</th></tr></thead><tbody><tr><td><code>host</code></td><td>目标服务</td></tr></tbody></table>
<figure class="listing" id="lst-1-1" data-language="yaml"><figcaption><span class="label">代码清单 1-1</span> <span class="caption">service.yaml</span></figcaption>
<pre class="code numbered"><code>${yaml}</code></pre>
<ol class="callouts"><li id="co-1"><span class="callout">①</span> 名字写在这里。</li></ol></figure>
<figure class="listing" data-language="yaml"><pre class="code has-focus"><code>${change}</code></pre></figure>
<figure class="listing" data-language="bash"><pre class="code"><code><span class="line"><span class="t-prompt">$ </span><span class="t-function">kubectl</span> get pods</span>
<span class="line"><span class="t-output">NAME      READY</span></span></code></pre></figure>
<figure class="figure broken"><figure class="listing" data-language="mermaid"><pre class="code"><code><span class="line">graph LR</span>
<span class="line">  a --</span></code></pre></figure></figure>`

const second = `
<h2 id="s1-2"><span class="number">1.2</span> <span class="title">动手</span></h2>
<aside class="alert alert-note" role="note"><p class="alert-title">注意</p><p>先备份。<sup class="note-call"><a class="noteref" id="fnref-b" href="#fn-b">2</a></sup></p></aside>
<aside class="alert alert-tip" role="note"><p class="alert-title">提示</p><p>用别名。</p></aside>
<aside class="alert alert-important" role="note"><p class="alert-title">重要</p><p>版本要一致。</p></aside>
<aside class="alert alert-warning" role="note"><p class="alert-title">警告</p><p>这会删除数据。</p><p>不能恢复。</p></aside>
<aside class="alert alert-caution" role="note"><p class="alert-title">小心</p><p>生产环境慎用。</p></aside>
<section class="block block-lab"><p class="block-title">动手实验：装好 Istio</p><ol><li><p>下载。</p></li><li><p>安装：</p><figure class="listing"><pre class="code"><code><span class="line">istioctl install</span></code></pre></figure></li></ol></section>
<section class="block block-case"><p class="block-title">案例</p><p>某公司把 200 个服务迁入网格。</p></section>
<section class="block block-exercise" id="ex-1-1"><p class="block-title"><span class="label">练习 1-1</span> <span class="caption">数一数代理</span></p><p>一个 Pod 里有几个容器？</p></section>
<section class="block block-answer" data-for="ex-1-1"><p class="block-title">答案</p><p>两个。见<a class="xref" href="#ex-1-1">练习 1-1</a>。</p></section>
<section class="block block-summary"><p class="block-title">小结</p><p>网格分两个平面。</p></section>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> 装好</li><li class="task-list-item"><input type="checkbox" disabled> 验证</li></ul>
<blockquote><p>任何问题都可以多加一层解决。</p></blockquote>
<hr>
<ol start="3"><li>第三步</li><li>第四步</li></ol>
<h3 id="s1-2-1"><span class="number">1.2.1</span> <span class="title">细节</span></h3>
<h4 id="s1-2-1-a"><span class="title">更细</span></h4>
<p>最后<span class="index-mark" id="ix-1-3">断路器</span>。</p>`

/** A book that holds each construct of `docs/html.md`, and each page that is generated. */
export function everyConstruct(): Book {
  return bookOf(
    [
      {
        role: 'front',
        parts: [
          '<h1 id="ch-preface" class="unnumbered"><span class="title">前言</span></h1><p>写在前面。</p>'
        ]
      },
      {
        number: '1',
        parts: [
          {
            html: first,
            notes: {a: '<p>本书用 Istio 1.24，见<a class="external" href="https://istio.io/">官网</a>。</p>'}
          },
          {html: second, notes: {b: '<p>用 <code>velero</code>。</p><p>也可以手工。</p>'}}
        ]
      },
      {
        role: 'appendix',
        number: 'A',
        parts: [
          '<h1 id="ch-versions"><span class="number">附录 A</span> <span class="title">版本</span></h1><p>见<a class="xref" href="#ch-overview">第 1 章</a>。</p>'
        ]
      }
    ],
    {
      metadata: {
        subtitle: '原理与实践',
        publisher: '某出版社',
        description: '一本讲服务网格的书。',
        rights: '© 2025 张三、李四 & 朋友',
        edition: '第 1 版',
        subjects: ['计算机', '云原生']
      },
      assets: new Map(['diagram-1.svg', 'diagram-2.svg'].map((name) => [name, drawingOf(name)])),
      lists: {
        figure: [{target: id('fig-1-1'), label: '图 1-1', caption: '服务网格的两个平面'}],
        table: [{target: id('tbl-1-1'), label: '表 1-1', caption: '三种代理'}],
        listing: [{target: id('lst-1-1'), label: '代码清单 1-1', caption: 'service.yaml'}]
      },
      glossary: [
        {
          id: id('gl-circuit-breaker'),
          term: '断路器',
          english: 'circuit breaker',
          definition: '故障多时切断请求的机制。',
          variants: ['熔断']
        },
        {id: id('gl-pod'), term: 'Pod', english: undefined, definition: '一组容器。', variants: []}
      ],
      index: [
        {
          letter: 'D',
          entries: [
            {
              id: id('ixe-1'),
              term: '断路器',
              locators: [{start: id('ix-1-3'), principal: true}],
              see: [],
              seeAlso: [{term: '服务网格', target: id('ixe-2')}],
              entries: []
            }
          ]
        },
        {
          letter: 'F',
          entries: [
            {
              id: id('ixe-2'),
              term: '服务网格',
              locators: [
                {start: id('ix-1-1'), principal: true},
                {start: id('ix-1-2'), end: id('ix-1-3'), principal: false}
              ],
              see: [],
              seeAlso: [],
              entries: [
                {
                  id: id('ixe-3'),
                  term: '数据面',
                  locators: [{start: id('ix-1-2'), principal: false}],
                  see: [],
                  seeAlso: [],
                  entries: []
                }
              ]
            },
            {
              id: id('ixe-4'),
              term: '服务啮合层',
              locators: [],
              see: [{term: '服务网格', target: id('ixe-2')}],
              seeAlso: [],
              entries: []
            }
          ]
        }
      ]
    }
  )
}
