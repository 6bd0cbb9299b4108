import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, it} from 'vitest'
import {writeBlanks} from '../../build/epub/write-blanks.ts'

function written(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  writeBlanks(tree)
  return toHtml(tree)
}

it.each([
  ['before a reference', '<p>见<a>1.2 节</a>。</p>', '<p>见 <a>1.2 节</a>。</p>'],
  ['after it', '<p><a>图 1-6</a>把</p>', '<p><a>图 1-6</a> 把</p>'],
  [
    'outside of nested elements',
    '<p><b><a>图 1-6</a></b><i>把</i></p>',
    '<p><b><a>图 1-6</a></b> <i>把</i></p>'
  ],
  [
    'over a mark of a page',
    '<p><b>Istio</b><span id="f"></span>由</p>',
    '<p><b>Istio</b><span id="f"></span> 由</p>'
  ],
  ['beside code', '<p><code>a</code>的</p>', '<p><code>a</code> 的</p>']
])('writes a blank between Han and Latin %s', (_, html, expected) => {
  expect(written(html)).toBe(expected)
})

it.each([
  ['where there is one', '<p>见 <a>1.2 节</a></p>'],
  ['where there is none to write', '<p>见<a>图 1-6</a>，<b>Istio</b><a>Linkerd</a></p>'],
  ['where nobody has left one out', '<p>见1.2节</p>'],
  ['around notes and references', '<p>采用<sup><a>7</a></sup>这</p>'],
  ['between blocks', '<ul><li>甲</li><li>b<p>丙</p>d</li></ul>'],
  ['in listings', '<pre><code><span>甲</span>b</code></pre>']
])('leaves text %s', (_, html) => {
  expect(written(html)).toBe(html)
})
