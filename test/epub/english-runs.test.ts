import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {expect, it} from 'vitest'
import {markEnglish} from '../../build/epub/english-runs.ts'

function marked(html: string, language = 'zh-CN'): string {
  const tree: Root = fromHtml(html, {fragment: true})
  markEnglish(tree, language)
  return toHtml(tree)
}

it.each([
  ['<p>熔断（circuit breaker）是</p>', '<p>熔断（<span lang="en">circuit breaker</span>）是</p>'],
  [
    '<p>Gateway API 与 don’t panic。</p>',
    '<p><span lang="en">Gateway API</span> 与 <span lang="en">don’t panic</span>。</p>'
  ],
  ['<p>见 <a href="#x">service mesh</a>。</p>', '<p>见 <a href="#x" lang="en">service mesh</a>。</p>'],
  ['<p>Istio 与 Envoy，Istio 1.30 版。</p>', '<p>Istio 与 Envoy，Istio 1.30 版。</p>'],
  ['<p><code>kubectl get pods</code></p>', '<p><code>kubectl get pods</code></p>'],
  ['<dt><span lang="en">circuit breaking</span></dt>', '<dt><span lang="en">circuit breaking</span></dt>'],
  ['<p>文件 a/b c.yaml d_e f</p>', '<p>文件 a/b c.yaml d_e f</p>']
])('marks two words of English or more, outside code: %s', (html, expected) => {
  expect(marked(html)).toBe(expected)
})

it('marks nothing in a book that is written in Latin letters', () => {
  expect(marked('<p>un circuit breaker</p>', 'fr')).toBe('<p>un circuit breaker</p>')
})
