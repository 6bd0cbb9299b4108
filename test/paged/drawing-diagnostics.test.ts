import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import {drawingDiagnostics} from '../../build/paged/drawing-diagnostics.ts'
import {chapter, heading, manuscript} from '../support/chapters.ts'

it('reports drawings whose labels are too small on any page, where they were written', () => {
  const svg = '<svg viewBox="0 0 2000 1900" width="2000" height="1900" font-size="14"><text>甲</text></svg>'
  const large = {
    name: 'large.svg',
    mediaType: 'image/svg+xml' as const,
    bytes: new TextEncoder().encode(svg),
    width: 2000,
    height: 1900
  }
  const figure = h('figure.figure', h('div.graphic', h('img', {src: 'asset:large.svg'})))
  figure.position = {start: {line: 7, column: 1}, end: {line: 20, column: 4}}
  const written = chapter('one', [heading(1, '概述'), figure])
  const {value: book} = assemble(manuscript(), [{...written, assets: new Map([[large.name, large]])}])

  expect(drawingDiagnostics(book, {width: 532, height: 810})).toEqual([
    expect.objectContaining({
      rule: 'diagrams/too-wide',
      severity: 'warning',
      file: expect.stringContaining('one'),
      place: figure.position
    })
  ])
  expect(drawingDiagnostics(book, {width: 1900, height: 1900})).toEqual([])
})
