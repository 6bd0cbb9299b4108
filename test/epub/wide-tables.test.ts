import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, it} from 'vitest'
import {dealWideTables} from '../../build/epub/wide-tables.ts'

function dealt(html: string): string {
  const tree: Root = fromHtml(html, {fragment: true})
  dealWideTables(tree)
  return toHtml(tree)
}

const row = (cells: readonly string[], name = 'td'): string =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`

const head = ['甲', '乙', '丙', '丁', '戊']

describe('dealWideTables', () => {
  it('makes a card of each row, in which each cell stands beside its head', () => {
    const html = `<table><thead>${row(head, 'th')}</thead><tbody>${row(['1', '2', '3', '4', '5'])}${row(['6', '7', ' ', '9', '<code>0</code>'])}</tbody></table>`

    expect(dealt(html)).toBe(
      '<ul class="cards">' +
        '<li class="card"><p class="card-title"><span class="card-label">甲</span> <strong>1</strong></p>' +
        '<dl><div><dt class="card-label">乙</dt><dd>2</dd></div><div><dt class="card-label">丙</dt><dd>3</dd></div><div><dt class="card-label">丁</dt><dd>4</dd></div><div><dt class="card-label">戊</dt><dd>5</dd></div></dl></li>' +
        '<li class="card"><p class="card-title"><span class="card-label">甲</span> <strong>6</strong></p>' +
        '<dl><div><dt class="card-label">乙</dt><dd>7</dd></div><div><dt class="card-label">丁</dt><dd>9</dd></div><div><dt class="card-label">戊</dt><dd><code>0</code></dd></div></dl></li>' +
        '</ul>'
    )
  })

  it('writes ids and page breaks of the head row once', () => {
    const marked = [
      '<span id="ix1-1">甲</span>',
      '<span role="doc-pagebreak" id="folio-2"></span>乙',
      ...head.slice(2)
    ]
    const html = `<table><thead>${row(marked, 'th')}</thead><tbody>${row(['1', '2', '3', '4', '5'])}${row(['1', '2', '3', '4', '5'])}</tbody></table>`

    expect(dealt(html).match(/ix1-1/g)).toHaveLength(1)
    expect(dealt(html).match(/doc-pagebreak/g)).toHaveLength(1)
  })

  it('names cards by a row of one cell that spans all columns', () => {
    const group = (name: string): string => `<tr><th colspan="5" scope="rowgroup">${name}</th></tr>`
    const html = `<table id="t"><thead>${row(head, 'th')}</thead><tbody>${group('一')}${row(['1', '2', '', '', ''])}${row(['3', '4', '', '', ''])}</tbody><tbody>${group('二')}${row(['5', '6', '', '', ''])}</tbody></table>`
    const card = (title: string, cell: string, empty = ''): string =>
      `<li class="card"><p class="card-title"><span class="card-label">甲</span> <strong>${title}</strong></p>` +
      `<dl><div><dt class="card-label">乙</dt><dd>${cell}</dd></div>${empty}</dl></li>`
    const empty = head
      .slice(2)
      .map((one) => `<div><dt class="card-label">${one}</dt><dd></dd></div>`)
      .join('')

    expect(dealt(html)).toBe(
      '<div class="cards" id="t">' +
        `<p class="card-group">一</p><ul>${card('1', '2', empty)}${card('3', '4')}</ul>` +
        `<p class="card-group">二</p><ul>${card('5', '6')}</ul>` +
        '</div>'
    )
  })

  it.each([
    [
      'of four columns',
      `<thead>${row(head.slice(1), 'th')}</thead><tbody>${row(['1', '2', '3', '4'])}</tbody>`
    ],
    ['without a head row', `<tbody>${row(head)}</tbody>`],
    [
      'with cells that span others',
      `<thead>${row(head, 'th')}</thead><tbody><tr><td colspan="2">1</td><td>2</td><td>3</td><td>4</td></tr></tbody>`
    ]
  ])('leaves a table %s as it is', (_, rows) => {
    expect(dealt(`<table>${rows}</table>`)).toBe(`<table>${rows}</table>`)
  })
})
