import {expect, it} from 'vitest'
import {columnsOf, expandTabs, offsetPast, tabStopOf} from '../../build/transform/code-columns.ts'

it.each([
  ['', 0],
  ['a: "b"', 6],
  ['服务网格', 8],
  ['端口：8080', 10],
  ['├── a … b', 9],
  ['ok ①', 5],
  ['e\u0301', 1],
  ['😀', 2]
])('counts the columns of `%s`', (line, columns) => {
  expect(columnsOf(line)).toBe(columns)
})

it.each([
  ['\ta', 4, '    a'],
  ['ab\tc', 4, 'ab  c'],
  ['abcd\te', 4, 'abcd    e'],
  ['中\ta', 4, '中  a'],
  ['a\tb', 8, 'a       b']
])('expands the tabs of %j to every %i columns', (line, stop, expanded) => {
  expect(expandTabs(line, stop)).toBe(expanded)
})

it.each([
  ['abcdef', 4, 4],
  ['中文字', 4, 2],
  ['中文字', 5, 2],
  ['\tab', 5, 2],
  ['abc', 4, 3]
])('finds where %j passes %i columns', (line, limit, offset) => {
  expect(offsetPast(line, limit, 4)).toBe(offset)
})

it('has the tab stops of a terminal for what a terminal printed', () => {
  expect(['console', 'make', 'go', undefined].map(tabStopOf)).toEqual([8, 8, 4, 4])
})
