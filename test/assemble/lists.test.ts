import {expect, it} from 'vitest'
import {assemble} from '../../build/assemble/index.ts'
import type {Metadata} from '../../build/model/book.ts'
import {captioned, chapter, heading, manuscript} from '../support/chapters.ts'

function listed(lists: Metadata['lists']) {
  const content = [
    heading(1, '一'),
    captioned('figure', '画'),
    captioned('table', '表'),
    captioned('listing', '码')
  ]
  const given = manuscript()
  const {value} = assemble({...given, metadata: {...given.metadata, lists}}, [chapter('a', content)])
  return [...value.lists.figure, ...value.lists.table, ...value.lists.listing].map(({label}) => label)
}

it('lists everything that has a caption', () => {
  expect(listed(undefined)).toEqual(['图 1-1', '表 1-1', '代码清单 1-1'])
})

it('leaves out the lists that the author does not want', () => {
  expect(listed({figures: true, tables: false, listings: false})).toEqual(['图 1-1'])
})
