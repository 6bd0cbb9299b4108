import type {Element} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {bundledCurve} from '../../build/matter/cover/curve.ts'
import {coverDiagnostics} from '../../build/matter/cover/diagnostics.ts'
import {meshDrawing} from '../../build/matter/cover/drawing.ts'
import {fittingSize} from '../../build/matter/cover/fit-text.ts'
import {coverPage} from '../../build/matter/cover/front.ts'
import {meshOf} from '../../build/matter/cover/mesh.ts'
import {ringOf} from '../../build/matter/cover/ring.ts'
import {chapter, heading, manuscript, xref} from '../support/chapters.ts'
import {said} from '../support/said.ts'

const {value: book} = assemble(manuscript(), [
  chapter('one', [
    heading(1, '概述', {id: 'ch-one'}),
    heading(2, '背景', {id: 'sec-a'}),
    h('p', [xref('#sec-b'), xref('#sec-b')]),
    heading(2, '结论', {id: 'sec-b'}),
    h('p', [xref('#sec-a'), h('a.callout', {href: '#ch-one'}, '①')])
  ]),
  chapter('x', [heading(1, '安装', {id: 'ch-x'}), h('p', xref('#ch-one'))], {role: 'appendix'})
])

function shapes(drawing: Element): {readonly dots: number; readonly paths: number} {
  let [dots, paths] = [0, 0]
  visit(drawing, 'element', ({tagName}) => {
    if (tagName === 'circle') dots++
    if (tagName === 'path') paths++
  })
  return {dots, paths}
}

describe('the mesh of a book', () => {
  it('has its sections, and which refer to which', () => {
    const mesh = meshOf(book)
    expect(mesh.chapters.map(({number, first, count}) => [number, first, count])).toEqual([
      ['1', 0, 3],
      ['A', 3, 1]
    ])
    expect(mesh.links).toEqual([
      {one: 1, other: 2, count: 3},
      {one: 0, other: 3, count: 1}
    ])
  })

  it('is drawn with a dot for each section, a line for each pair, a bar for each chapter', () => {
    expect(shapes(meshDrawing(meshOf(book)))).toEqual({dots: 4, paths: 2 + 2})
  })

  it('lies on a circle in which no section stands where another does', () => {
    const ring = ringOf(meshOf(book))
    const angles = [0, 1, 2, 3].map((section) => ring.place(section).angle)
    expect(new Set(angles.map((angle) => angle.toFixed(3))).size).toBe(4)
    expect(Math.max(...angles) - Math.min(...angles)).toBeLessThan(2 * Math.PI)
  })

  it('joins its ends with curves that begin and end there', () => {
    const curve = bundledCurve([
      [0, 0],
      [50, 80],
      [100, 0]
    ])
    expect(curve).toMatch(/^M0 0C/)
    expect(curve).toMatch(/ 100 0$/)
  })
})

describe('texts of the front cover', () => {
  const sizes = (metadata: object) => {
    const found: Record<string, string> = {}
    visit(coverPage({...book, metadata: {...book.metadata, ...metadata}}), 'element', (node) => {
      const {className, style} = node.properties
      if (Array.isArray(className) && typeof style === 'string') found[String(className[0])] = style
    })
    return found
  }

  it('are as large as their room allows', () => {
    expect(sizes({title: '网格'})['cover-title']).toBe('font-size:5.12em')
    expect(sizes({title: '一本书名很长的书：从第一个数据包到最后一次发布的全部故事'})['cover-title']).toMatch(
      /^font-size:[23]\./
    )
  })

  it('are reported with their place when there is none', () => {
    const title = '长'.repeat(200)
    const settings = {path: 'book.yaml', text: `# a\ntitle: ${title}\n`}
    const {metadata} = book
    const names = Array.from({length: 30}, (_, index) => `作者${index}号`)
    expect(
      said(coverDiagnostics({...manuscript(), settings, metadata: {...metadata, title, authors: names}}))
    ).toBe(`book.yaml:2:1 error: Unexpected length of \`title\`, expected a text that fits the front cover (cover/too-long)
  hint: Shorten \`title\`
book.yaml error: Unexpected length of \`authors\`, expected a text that fits the front cover (cover/too-long)
  hint: Shorten \`authors\`
`)
  })

  it('keep words whole', () => {
    const room = {width: 10, height: 4, largest: 2, smallest: 0.5, leading: 1}
    expect(fittingSize(['abcdefghijklmnop'], room)).toBeLessThan(1.1)
    expect(fittingSize(['a b c d e f g h'], room)).toBe(2)
    expect(fittingSize(['x'.repeat(100)], room)).toBeUndefined()
  })
})
