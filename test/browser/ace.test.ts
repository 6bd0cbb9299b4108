import JSZip from 'jszip'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {type BookBrowser, openBrowser} from '../../build/world/browser.ts'
import {askAce} from '../support/ace.ts'
import {type BuiltBook, buildBook} from '../support/built-book.ts'

let book: BuiltBook
let browser: BookBrowser

beforeAll(async () => {
  book = await buildBook('every-construct')
  browser = await openBrowser(process.env)
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await book?.[Symbol.asyncDispose]()
})

it.each(['every-construct.epub', 'every-construct-kindle.epub'])('finds no violation in %s', async (name) => {
  expect(await askAce(await book.file(name), browser)).toEqual({outcome: 'pass', violations: []})
})

it('finds what is wrong in a package that was spoilt', async () => {
  const zip = await JSZip.loadAsync(await book.file('every-construct.epub'))
  const text = (await zip.file('OEBPS/ch02.xhtml')?.async('string')) ?? ''
  zip.file('OEBPS/ch02.xhtml', text.replace(/ alt="[^"]*"/, ''))
  const {outcome, violations} = await askAce(await zip.generateAsync({type: 'uint8array'}), browser)

  expect(outcome).toBe('fail')
  expect(violations).toEqual([expect.stringContaining('image-alt')])
})
