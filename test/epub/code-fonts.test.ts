import {expect, it} from 'vitest'
import {codeFonts} from '../../build/epub/code-fonts.ts'
import type {FontCutter} from '../../build/model/press.ts'
import {bookOf} from './book.ts'

const cutter: FontCutter = {
  cutFont: async ({family, weight, style}, characters) =>
    new TextEncoder().encode(`${family} ${weight} ${style}: ${characters}`),
  fontLicences: async () => ''
}

it('cuts the fonts of code to the characters of all code, and wide ones apart', async () => {
  const book = bookOf([
    {
      number: '1',
      parts: [
        {
          html: '<h1 id="a">不算</h1><pre><code>ab # 注 <a class="callout">①</a>\n</code></pre><p><kbd>c</kbd></p>',
          notes: {n: '<p><code>d</code></p>'}
        }
      ]
    }
  ])
  const fonts = await codeFonts(book, cutter)

  expect(fonts.map(({bytes}) => new TextDecoder().decode(bytes))).toEqual([
    'Book Mono 400 normal:  #abcd',
    'Book Mono 700 normal:  #abcd',
    'Book Mono 400 italic:  #abcd',
    'Book Sans 400 normal: ①注'
  ])
  expect(fonts.at(-1)?.rule).toContain('"Book Mono Wide"')
})

it('embeds nothing in a book without code', async () => {
  expect(await codeFonts(bookOf([{number: '1', parts: ['<h1 id="a">甲</h1>']}]), cutter)).toEqual([])
})
