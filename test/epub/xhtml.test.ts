import type {ElementContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toXast} from 'hast-util-to-xast'
import {describe, expect, it} from 'vitest'
import {toXml} from 'xast-util-to-xml'
import {attributeValue, toXhtml} from '../../build/epub/xhtml.ts'

function nodesOf(html: string): readonly ElementContent[] {
  return fromHtml(html, {fragment: true}).children.filter(
    (child): child is ElementContent => child.type !== 'doctype'
  )
}

describe('XHTML', () => {
  it.each([
    ['signs of markup', '<p title="a &quot;b&quot; &lt;c> &amp;d">a "b" &lt;c> &amp;d &amp;amp; \' ]]></p>'],
    ['signs beyond the first plane', '<p title="😀">😀𠮷</p>'],
    ['drawings', '<p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></p>'],
    ['comments', '<p>a<!-- b - c -->d</p>'],
    [
      'properties of every kind',
      '<input-x class="a b" hidden data-line="3" aria-label="x" tabindex="0"></input-x>'
    ]
  ])('is what xast-util-to-xml writes for %s', (_, html) => {
    const nodes = nodesOf(html)
    const tree = toXast({type: 'root', children: [...nodes]}, {space: 'html'})
    const plain = toXml(tree).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')

    expect(toXhtml(nodes)).toBe(plain)
  })

  it('ends elements as parsers of HTML need it', () => {
    expect(toXhtml(nodesOf('<p lang="en"><br><span></span></p>'))).toBe(
      '<p lang="en" xml:lang="en"><br /><span></span></p>'
    )
  })

  it('has a sign for what XML forbids', () => {
    const bad = 'a\u0000\u001b\ufffe\ud800b'
    expect(toXhtml([{type: 'text', value: bad}])).toBe('a\ufffd\ufffd\ufffd\ufffdb')
    expect(attributeValue(bad)).toBe('a\ufffd\ufffd\ufffd\ufffdb')
  })
})
