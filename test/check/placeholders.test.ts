import {expect, it} from 'vitest'
import {placeholdersIn} from '../../build/check/placeholders.ts'
import type {Manuscript} from '../../build/model/book.ts'
import {manuscript} from '../support/chapters.ts'
import {said} from '../support/said.ts'

function saidOf(text: string, more: Partial<Manuscript> = {}) {
  const chapters = [{role: 'body' as const, path: 'one.md', sources: [{path: 'one.md', text}]}]
  return said(placeholdersIn({...manuscript(), chapters, ...more}))
}

it.each([
  ['延迟是 TODO 毫秒', 'TODO', '1:5'],
  ['见下文（待补）。', '待补', '1:5'],
  ['見下文（待補充）。', '待補充', '1:5'],
  ['此處填寫', '此處填寫', '1:1'],
  ['\n> 书号 978-7-111-00000-0', '978-7-111-00000-0', '2:6'],
  ['Lorem ipsum dolor', 'Lorem ipsum', '1:1'],
  ['在 XXXX 年', 'XXXX', '1:3']
])('refuses %j', (text, word, place) => {
  expect(saidOf(text)).toContain(`one.md:${place} error: Unexpected \`${word}\` in a release`)
})

it.each([
  '```bash\nmktemp /tmp/x.XXXXXX # TODO\n```',
  '> ~~~~text\n> TODO\n> ~~~~',
  '````markdown\n```\nTODO\n```\n````',
  '写 `TODO` 或 ``a`TODO``。',
  '<!-- TODO: 给作者看的 -->',
  'TODOs、XXL、待办事项与 978-7-302-12345-6',
  '正文。'
])('lets %j pass', (text) => {
  expect(saidOf(text)).toBe('nothing\n')
})

it('looks behind code, to the end of a fence that is not closed', () => {
  expect(saidOf('```\nTODO\n```\n\n待补充')).toContain('one.md:5:1')
  expect(saidOf('```\nTODO')).toBe('nothing\n')
})

it('looks into what stands beside the text, but not at comments', () => {
  const settings = {path: 'book.yaml', text: 'title: 书 # TODO\npublisher: TODO\n'}

  expect(saidOf('', {settings})).toMatch(/^book\.yaml:2:12 error[^\n]*\n {2}hint[^\n]*\n$/)
})
