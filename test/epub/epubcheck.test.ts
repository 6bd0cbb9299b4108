import {expect, it} from 'vitest'
import {makeEpub} from '../../build/epub/render.ts'
import type {PageMap} from '../../build/model/edition.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {id, options} from './book.ts'
import {everyConstruct} from './every-construct.ts'

const folios: PageMap = new Map([
  [id('ch-preface'), 'v'],
  [id('ch-overview'), '1'],
  [id('ix-1-1'), '1'],
  [id('ix-1-2'), '2'],
  [id('tbl-1-1'), '3'],
  [id('co-1'), '4'],
  [id('ix-1-3'), '5']
])

it.each([
  ['without pages', options],
  ['with the pages of the paged edition', {...options, pages: {folios, source: 'urn:isbn:9787111000006'}}]
])('passes EPUBCheck %s', {timeout: 120_000}, async (_, settings) => {
  const {value} = await makeEpub(everyConstruct(), {kind: 'epub', flavour: 'svg'}, settings)

  expect(await epubcheck(value.bytes)).toEqual([])
})
