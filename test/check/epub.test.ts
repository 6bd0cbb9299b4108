import jszip from 'jszip'
import {describe, expect, it} from 'vitest'
import {checkEpub} from '../../build/check/epub.ts'
import {rules} from '../../build/check/epub-rules.ts'
import type {Book} from '../../build/model/book.ts'
import type {Diagnostic} from '../../build/model/diagnostic.ts'
import {bookOf, drawingOf, epubOf, options} from '../epub/book.ts'
import {everyConstruct} from '../epub/every-construct.ts'

const book = bookOf(
  [
    {
      number: '1',
      parts: [
        {
          html:
            '<h1 id="ch-a"><span class="title">概述</span></h1><p>正文<sup><a class="noteref" id="fnref-a" href="#fn-a">1</a></sup></p>' +
            '<figure class="figure"><div class="graphic"><img src="asset:d.svg" alt="图"></div></figure>',
          notes: {a: '<p>注文</p>'}
        },
        '<h2 id="s1-1"><span class="title">第二节</span></h2><pre class="code"><code>a:\n  b: 1</code></pre>'
      ]
    }
  ],
  {assets: new Map([['d.svg', drawingOf('d.svg')]])}
)

/** Diagnostics of a package in which one file was changed. */
async function checkChanged(
  name: string,
  change: (text: string) => string | undefined,
  of: Book = book
): Promise<readonly Diagnostic[]> {
  const value = await epubOf(of, options)
  const archive = await jszip.loadAsync(value.bytes)
  const path = `OEBPS/${name}`
  const text = change((await archive.file(path)?.async('string')) ?? '')
  if (text === undefined) archive.remove(path)
  else archive.file(path, text)
  return checkEpub({...value, bytes: await archive.generateAsync({type: 'uint8array'})}, of)
}

/** What must be broken for a rule to speak, and what it says first. */
const cases: Readonly<
  Record<keyof typeof rules, readonly [string, (text: string) => string | undefined, string]>
> = {
  'epub/malformed': [
    'ch01.xhtml',
    (text) => text.replace('</p>', ''),
    'service-mesh.epub/OEBPS/ch01.xhtml error Unexpected markup in `ch01.xhtml`, expected well-formed XML: '
  ],
  'epub/missing-file': [
    'images/d.svg',
    () => undefined,
    'service-mesh.epub error Unexpected manifest item `image-1` for `images/d.svg`, expected a file of that name in the package'
  ],
  'epub/unlisted-file': [
    'stray.txt',
    () => 'stray',
    'service-mesh.epub error Unexpected file `stray.txt` in the package, expected an item for it in the manifest'
  ],
  'epub/dead-link': [
    'ch01-2.xhtml',
    (text) => text.replace('<pre', '<p><a href="ch01.xhtml#nowhere">x</a></p><pre'),
    '1/2.md error Unexpected link to `ch01.xhtml#nowhere`, expected an id that exists in `ch01.xhtml`'
  ],
  'epub/duplicate-id': [
    'ch01-2.xhtml',
    (text) => text.replace('<pre', '<p id="s1-1">x</p><pre'),
    '1/2.md error Unexpected second id `s1-1` in `ch01-2.xhtml`, expected each id once'
  ],
  'epub/unreachable-document': [
    'toc.xhtml',
    (text) => text.replaceAll('ch01-2.xhtml#s1-1', 'ch01.xhtml'),
    '1/2.md warning Unexpected document `ch01-2.xhtml` outside the contents, expected a link to it'
  ],
  'epub/large-file': [
    'ch01.xhtml',
    (text) => text.replace('<p>', `<p>${'字'.repeat(100_000)}`),
    '1/1.md error Unexpected size of `ch01.xhtml`, 301 kB, expected at most 300 kB'
  ],
  'epub/large-package': [
    'style.css',
    (text) => `${text}/*${'x'.repeat(25_000_000)}*/`,
    'service-mesh.epub error Unexpected size of the package, 26 MB, expected at most 25 MB'
  ],
  'epub/inline-style': [
    'ch01.xhtml',
    (text) => text.replace('<p>', '<p style="color: red">'),
    '1/1.md error Unexpected style in `p` in `ch01.xhtml`, expected a class of the style sheet'
  ],
  'epub/script': [
    'ch01.xhtml',
    (text) => text.replace('<p>', '<p onclick="x()">'),
    '1/1.md error Unexpected script in `p` in `ch01.xhtml`, expected a document without scripts'
  ],
  'epub/remote-resource': [
    'style.css',
    (text) => `${text}\np { background: url("https://example.com/a.png"); }`,
    'service-mesh.epub error Unexpected address `https://example.com/a.png` in `style.css`, expected a file of the package'
  ],
  'epub/missing-alternative-text': [
    'ch01.xhtml',
    (text) => text.replace('alt="图"', 'alt=""'),
    '1/1.md warning Unexpected picture `images/d.svg` without alternative text, expected words that say what it shows'
  ],
  'epub/wrong-metadata': [
    'content.opf',
    (text) => text.replace('李四', '王五'),
    'service-mesh.epub error Unexpected `dc:creator` in the package, expected `李四`'
  ],
  'epub/wrong-page-list': [
    'toc.xhtml',
    (text) =>
      text.replace(
        '</body>',
        '<p role="doc-pagebreak" id="x"/><nav epub:type="page-list"><ol><li><a href="toc.xhtml#x">7</a></li></ol></nav></body>'
      ),
    'service-mesh.epub error Unexpected `7` as page 1 of the page list, expected `end` as in the PDF'
  ]
}

describe('checkEpub', () => {
  it('has nothing to say about a book with each construct', async () => {
    const whole = everyConstruct()
    const value = await epubOf(whole, options)

    expect(await checkEpub(value, whole)).toEqual([])
  })

  it.each(Object.keys(rules))('reports %s where it is', async (rule) => {
    // Every rule has a case: the type of `cases` says so.
    const [name, change, expected] = cases[rule as keyof typeof rules]
    const said = await checkChanged(name, change)

    expect(
      said
        .filter((diagnostic) => diagnostic.rule === rule)
        .map(({file, severity, message}) => `${file} ${severity} ${message}`)
    ).toEqual([expect.stringContaining(expected)])
  })

  it('finds text that moved before what precedes it', async () => {
    const said = await checkChanged('content.opf', (opf) =>
      opf.replace(
        '<itemref idref="ch01"/>\n<itemref idref="ch01-2"/>',
        '<itemref idref="ch01-2"/><itemref idref="ch01"/>'
      )
    )

    expect(said.map(({rule}) => rule)).toContain('content/order')
  })
})

it('only warns of contents that are too large: nobody can divide them', async () => {
  const found = await checkChanged('toc.xhtml', (text) =>
    text.replace('</body>', `<p>${'字'.repeat(100_000)}</p></body>`)
  )
  const large = found.filter(({rule}) => rule === 'epub/large-file')
  expect(large).toMatchObject([{severity: 'warning', file: 'service-mesh.epub/OEBPS/toc.xhtml'}])
})
