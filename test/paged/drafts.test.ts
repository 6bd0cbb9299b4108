import {h} from 'hastscript'
import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {Millimetres} from '../../build/model/length.ts'
import {draftBook} from '../../build/paged/drafts.ts'
import {designOf} from '../../build/screen/design.ts'
import {chapter, heading, manuscript} from '../support/chapters.ts'

const press = {
  template: async () => '',
  equipment: async () => ({generator: 'fascicle', browser: '', fonts: [], fontLicences: [], tools: []})
}

/** Characters that the fonts of a book are cut to that cites one source. */
async function charactersIn(language: string, title: string): Promise<string> {
  const references = `- {id: a, type: book, title: ${title}, edition: 2, publisher: B, publisher-place: C}`
  const {value} = assemble(
    {...manuscript({language}), references: {path: 'references.yaml', text: references}},
    [chapter('one', [heading(1, 'A'), h('sup.citation', h('a.cite', {dataCite: 'a'}))])]
  )
  const design = designOf({
    kind: 'pdf',
    page: {width: 148 as Millimetres, height: 210 as Millimetres},
    notes: 'page'
  })
  const {characters} = await draftBook(value, design, press)
  return characters
}

it.each([
  ['es', 'T', 'ª'],
  ['zh-TW', '緩衝', '：'],
  ['zh-CN', '缓冲', '：']
])('cuts fonts to what the list of references says in %s besides %s: %s', async (language, title, sign) => {
  expect((await charactersIn(language, title)).includes(sign)).toBe(true)
})
