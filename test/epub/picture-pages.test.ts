import {expect, it} from 'vitest'
import {readEpub} from '../../build/check/read-epub.ts'
import {bookOf, drawingOf, epubOf, options} from './book.ts'
import {unzip} from './unzip.ts'

const figure = (width: number, caption: string): string =>
  `<figure class="figure"${width === 700 ? ' id="fig-1-1"' : ''}><div class="graphic"><img class="diagram" src="asset:d.svg" alt="图" width="${width}" height="300"></div>${caption}</figure>`

const value = await epubOf(
  bookOf(
    [
      {
        number: '1',
        parts: [
          `<h1 id="ch-a">概述</h1>${figure(700, '<figcaption><span class="label">图 1-1</span> <span class="caption">甲</span></figcaption>')}${figure(600, '')}${figure(300, '')}`
        ]
      }
    ],
    {assets: new Map([['d.svg', drawingOf('d.svg')]])}
  ),
  options
)
const files = await unzip(value.bytes)

it('gives large diagrams a page, and links there from their captions', () => {
  const chapter = files.get('OEBPS/ch01.xhtml') ?? ''

  expect(chapter).toContain(
    '<span class="caption">甲</span> <span class="picture-link"><a href="figure-1.xhtml">单独看这幅图</a></span></figcaption>'
  )
  expect(chapter).toContain(
    '<figcaption><span class="picture-link"><a href="figure-2.xhtml">单独看这幅图</a></span></figcaption>'
  )
  expect(files.get('OEBPS/figure-1.xhtml')).toContain('<a href="ch01.xhtml#fig-1-1" role="doc-backlink">')
  expect([...files.keys()].filter((name) => name.includes('figure-'))).toHaveLength(2)
})

it('keeps these pages out of the reading order', async () => {
  const {spine} = readEpub(value.bytes)

  expect(spine).not.toContain('figure-1.xhtml')
  expect(files.get('OEBPS/content.opf')).toContain('<itemref idref="figure-1" linear="no"/>')
})
