import {describe, expect, it} from 'vitest'
import type {Flow} from '../../build/model/press.ts'
import {bindPages} from '../../build/paged/bind-pages.ts'
import {placeFlows} from '../../build/paged/place-flows.ts'
import {laidOutPage} from '../support/laid-out-page.ts'

const flow = (pages: number, styles: readonly string[]): Flow => ({
  pages: Array.from({length: pages}, (_, index) =>
    laidOutPage(`<p>${index}</p>`, '--pagedjs-string-first-section:"1.1 节"')
  ),
  pageOf: {},
  styles,
  problems: []
})

describe('bindPages', () => {
  const flows = [
    {flow: flow(1, ['a{}', 'b{}']), folios: 'roman' as const},
    {flow: flow(2, ['a{}', 'c{}']), folios: 'arabic' as const}
  ]
  const [first, second] = bindPages(placeFlows(flows), flows).map(({body}) => body.split('\n'))

  it('gives every page its side and the margins of that side, with its folio and its running head', () => {
    expect(first?.[0]).toBe(
      '<div class="pagedjs_page pagedjs_right_page page-roman"><div class="pagedjs_sheet"><div class="pagedjs_pagebox"><div class="pagedjs_margin-bottom-right"><div class="pagedjs_margin-content" style="--folio:&quot;i&quot;;--pagedjs-string-first-section:&quot;1.1 节&quot;"></div></div><p>0</p></div></div></div>'
    )
    expect(second).toHaveLength(2)
    expect(second?.[1]).toMatch(/^<div class="pagedjs_page pagedjs_left_page page-arabic">/)
    expect(second?.[1]).toContain(
      '<div class="pagedjs_margin-bottom-left"><div class="pagedjs_margin-content" style="--folio:&quot;2&quot;'
    )
    expect(second?.[1]).not.toContain('margin-bottom-right')
  })

  it('puts a blank page that is not read aloud after what it ends', () => {
    expect(first).toHaveLength(2)
    expect(first?.[1]).toContain('pagedjs_blank_page pagedjs_left_page" aria-hidden="true"')
  })

  it('takes the style sheets of each flow', () => {
    expect(bindPages(placeFlows(flows), flows).map(({styles}) => styles)).toEqual([
      ['a{}', 'b{}'],
      ['a{}', 'c{}']
    ])
  })

  it('has stand-ins for what leads from one flow to another, and for nothing else', () => {
    const written = (content: string) => ({
      flow: {...flow(1, []), pages: [laidOutPage(content)]},
      folios: 'arabic' as const
    })
    const linked = [
      written('<h1 id="a">A</h1><p><a href="#b">B</a> <a href="#a">A</a> <i id="unused"></i></p>'),
      written('<h1 id="b">B</h1><p><a href="#b">B</a> <a href="#c">C</a></p>'),
      written('<h1 id="c">C</h1>')
    ]

    expect(bindPages(placeFlows(linked), linked).map(({body}) => body.split('<div hidden>')[1])).toEqual([
      '<i id="b"></i></div>',
      '<i id="c"></i></div>',
      '<a href="#c"></a></div>'
    ])
  })
})
