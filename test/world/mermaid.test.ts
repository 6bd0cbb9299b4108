import {describe, expect, it} from 'vitest'
import {keptLines} from '../../build/world/mermaid/kept-lines.ts'
import {presentationOf} from '../../build/world/mermaid/presentation.ts'
import {withStandIns} from '../../build/world/mermaid/stand-ins.ts'
import type {ShownElement} from '../../build/world/mermaid/take-snapshot.ts'
import {withTimelineLines} from '../../build/world/mermaid/timeline-lines.ts'

describe('keptLines', () => {
  it.each([
    ['nothing to take out', 'pie\n  a\n', [1, 2, 3]],
    ['blank lines at the start', '\n\n  pie\n a', [3, 4]],
    ['front matter', '---\ntitle: a\n---\npie\n a', [4, 5]],
    ['a comment between', 'pie\n  %% b\n a', [1, 3]],
    ['several comments in a row', 'pie\n%% b\n\n%% c\n a', [1, 5]],
    ['a directive over several lines', '%%{init: {\n  "a": 1\n}}%%\npie\n a', [4, 5]],
    ['all of them', '---\na: 1\n---\n%%{init: {}}%%\n%% b\npie\n%% c\n a', [6, 8]],
    ['Windows line endings', '%% a\r\npie\r\n a', [2, 3]]
  ])('counts past %s', (_, definition, lines) => {
    expect(keptLines(definition)).toEqual(lines)
  })
})

describe('presentationOf', () => {
  const element = (style: Record<string, string>): ShownElement => ({
    name: 'path',
    attributes: {},
    style,
    children: []
  })

  it('writes only what an element does not inherit', () => {
    const parent = element({fill: 'rgb(255, 0, 0)', 'font-size': '14px'})

    expect(presentationOf(element({fill: 'rgb(255, 0, 0)', 'font-size': '12.5px'}), parent)).toEqual({
      'font-size': '12.5'
    })
  })

  it.each([
    ['rgb(0, 0, 0)', {stroke: '#000000'}],
    ['rgba(68, 68, 68, 0.5)', {stroke: '#444444', 'stroke-opacity': '0.5'}],
    ['rgba(0, 0, 0, 0)', {}],
    ['color(srgb 1 0.5 0 / 0.25)', {stroke: '#ff8000', 'stroke-opacity': '0.25'}],
    ['url("file:///page.html#g")', {stroke: 'url(#g)'}]
  ])('writes the colour %s as SVG 1.1 knows it', (stroke, attributes) => {
    expect(presentationOf(element({stroke}), element({stroke: 'none'}))).toEqual({
      stroke: 'none',
      ...attributes
    })
  })

  it('keeps strokes as wide as a printer can print, and filters out of the file', () => {
    const style = {
      'stroke-width': '0.2px',
      mask: 'url("https://example.com/a.svg#m") alpha',
      filter: 'blur(2px)'
    }

    expect(presentationOf(element(style), element({}))).toEqual({'stroke-width': '0.75'})
  })
})

describe('withStandIns', () => {
  it('gives the same word the same stand-in, in Sankey diagrams only', () => {
    expect(withStandIns('sankey-beta\n网关,服务,1\n服务,库,2')).toEqual({
      definition: 'sankey-beta\n~0~,~1~,1\n~1~,~2~,2',
      standIns: {'~0~': '网关', '~1~': '服务', '~2~': '库'}
    })
    expect(withStandIns('pie\n"网关": 1')).toEqual({definition: 'pie\n"网关": 1', standIns: {}})
  })
})

describe('withTimelineLines', () => {
  it('breaks events between words, never before punctuation, and leaves titles alone', () => {
    const definition =
      'timeline\n  title 这是一个特别特别特别长的标题\n  2024 : 环境模式已经正式可用，不再需要边车代理 : 短'

    expect(withTimelineLines(definition)).toBe(
      'timeline\n  title 这是一个特别特别特别长的标题\n  2024 : 环境模式已经正式可用，<br>不再需要边车代理 : 短'
    )
  })

  it('leaves other types alone', () => {
    expect(withTimelineLines('pie\n "环境模式已经正式可用不再需要边车代理": 1')).not.toContain('<br>')
  })
})
