import jszip from 'jszip'
import {expect, it} from 'vitest'
import {checkValidity} from '../../build/check/epub-validity.ts'
import type {PageMap} from '../../build/model/edition.ts'
import {noCache} from '../../build/world/cache.ts'
import {createEpubValidator} from '../../build/world/epub-validator.ts'
import {epubcheck} from '../support/epubcheck.ts'
import {epubOf, id, options} from './book.ts'
import {everyConstruct} from './every-construct.ts'

const pages: PageMap = new Map([
  [id('ix-1-1'), '1'],
  [id('ix-1-2'), '2'],
  [id('ix-1-3'), '5']
])
const printed = [
  {label: '封面', flow: 'cover', letters: '', anchors: [id('page-cover')]},
  {label: 'i', flow: 'contents', letters: '', anchors: [id('page-contents')]},
  {label: 'ii', flow: 'lists', letters: '', anchors: [id('page-tables')]},
  {label: '1', flow: '2', letters: '', anchors: []},
  {label: '2', flow: undefined, letters: '', anchors: []}
]

it.each([
  ['without pages', options],
  [
    'with the pages of the paged edition',
    {...options, pages: {pages, printed, source: 'urn:isbn:9787111000006'}}
  ]
])('passes EPUBCheck %s', {timeout: 120_000}, async (_, settings) => {
  const value = await epubOf(everyConstruct(), settings)

  expect(await epubcheck(value.bytes)).toEqual([])
})

it('names the line of what is wrong', {timeout: 120_000}, async () => {
  const value = await epubOf(everyConstruct(), options)
  const archive = await jszip.loadAsync(value.bytes)
  const text = (await archive.file('OEBPS/ch01.xhtml')?.async('string')) ?? ''
  archive.file('OEBPS/ch01.xhtml', text.replace('</body>', '\n<p><table></table></p></body>'))
  const bytes = await archive.generateAsync({type: 'uint8array'})
  const [first] = await checkValidity({...value, bytes}, createEpubValidator(noCache()))

  expect(first).toMatchObject({
    rule: 'epub/invalid',
    severity: 'error',
    file: 'service-mesh.epub/OEBPS/ch01.xhtml'
  })
})
