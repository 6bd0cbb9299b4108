import {expect, it} from 'vitest'
import {readEpub} from '../../build/check/read-epub.ts'
import {packBook} from '../../build/epub/pack-book.ts'
import type {Pictures} from '../../build/epub/pictures.ts'
import {writeBook} from '../../build/epub/write-book.ts'
import {bookOf, drawingOf, options} from './book.ts'
import {unzip} from './unzip.ts'

const assets = new Map(['a.svg', 'b&c.svg'].map((name) => [name, drawingOf(name)]))
const html = `<h1 id="ch-a">网格</h1>
<p><img alt="x > y" src="asset:a.svg"> 与 <img src="asset:b&amp;c.svg"></p>
<p title="&lt;img src='images/a.svg'>"><code>&lt;img src="images/a.svg"></code></p>`
const written = writeBook(bookOf([{number: '1', parts: [html]}], {assets}), options)
const pixels: Pictures = new Map(
  [...assets].map(([name, asset]) => [
    name,
    {...asset, name: `${name.replaceAll('.', '-')}.png`, mediaType: 'image/png' as const}
  ])
)

it('gives each flavour its pictures, and nothing else of its own', async () => {
  const [drawn, painted] = await Promise.all(
    [assets, pixels].map(async (pictures) => unzip(await packBook(written, pictures, options)))
  )
  const [one = '', other = ''] = [drawn, painted].map((files) => files?.get('OEBPS/ch01.xhtml'))

  expect(one).toContain('src="images/a.svg"')
  expect(other.match(/<img [^"]*"[^"]*"[^>]*>/g)?.map((tag) => /src="([^"]*)"/.exec(tag)?.[1])).toEqual([
    'images/a-svg.png',
    'images/b&#x26;c-svg.png'
  ])
  expect(other.replaceAll('-svg.png', '.svg')).toBe(one)
  expect([...(painted?.keys() ?? [])].filter((name) => name.includes('images/'))).toEqual([
    'OEBPS/images/a-svg.png',
    'OEBPS/images/b&c-svg.png'
  ])
})

it('leaves what a text says about pictures as it is', async () => {
  const {documents} = readEpub(await packBook(written, pixels, options))
  const code = documents
    .get('ch01.xhtml')
    ?.blocks.find((block) => block.kind === 'text' && block.text.includes('<'))
  expect(code).toMatchObject({text: '<img src="images/a.svg">'})
})
