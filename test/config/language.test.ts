import {expect, it} from 'vitest'
import {parseConfig} from '../../build/config/parse.ts'
import {said} from '../support/said.ts'

const config = (language: string) => `title: A
authors: [B]
language: ${language}
identifier: urn:uuid:f9d8052d-0455-5b41-b2c8-0ba39708f0ea
date: 2026-01-31
chapters: [one.md]
`

it.each([
  'en',
  'en-GB',
  'zh-Hans',
  'zh-Hant-TW',
  'sr-Latn',
  'pt-BR',
  'es-419',
  'de-1996',
  'grc',
  'yue',
  'qaa',
  'und',
  'en-x-mine'
])('takes %s as it is written', (tag) => {
  const {value, diagnostics} = parseConfig(config(tag), 'book.yaml')

  expect(said(diagnostics)).not.toContain('error')
  expect(value?.metadata.language).toBe(tag)
})

it.each(['en-GB', 'en-x-mine', 'zh-SG', 'zh-Hant-TW', 'zh-HK', 'de-1996', 'fr-CA', 'es-419'])(
  'has words for %s',
  (tag) => {
    expect(said(parseConfig(config(tag), 'book.yaml').diagnostics)).toBe('nothing\n')
  }
)

it.each(['ja', 'ru', 'pt-BR', 'und'])('warns that labels are English in %s', (tag) => {
  expect(said(parseConfig(config(tag), 'book.yaml').diagnostics)).toBe(
    `book.yaml:3:11 warning: Unexpected \`${tag}\` at \`language\`, expected a language that has words for labels: ` +
      '`zh`, `zh-Hant`, `en`, `en-US`, `de`, `fr`, `es` (config/no-words)\n' +
      '  hint: Labels such as `Chapter 1` and `see also` are in English; if they may be, allow it: ' +
      '`check: {allow: [{rule: config/no-words, reason: …}]}`\n'
  )
})

it('does not warn of the language that a book has when it names none', () => {
  const text = config('zh-CN').replace(/^language.*\n/m, '')
  expect(said(parseConfig(text, 'book.yaml').diagnostics)).toBe('nothing\n')
})

it.each([
  ['english', 'en'],
  ['German', 'de'],
  ['français', 'fr'],
  ['中文', 'zh'],
  ['hebrew', 'he'],
  ['zh_CN', 'zh-CN'],
  ['cn', 'zh'],
  ['jp', 'ja']
])('refuses %s, and says what was meant', (tag, meant) => {
  expect(said(parseConfig(config(tag), 'book.yaml').diagnostics)).toBe(
    `book.yaml:3:11 error: Unexpected \`${tag}\` at \`language\`, expected a BCP 47 tag such as \`zh-CN\` (config/invalid-value)\n  hint: Did you mean \`${meant}\`?\n`
  )
})

it.each(['gibberish', 'chinese!', 'xx', 'a4'])('refuses %s', (tag) => {
  const {value, diagnostics} = parseConfig(config(tag), 'book.yaml')

  expect(value).toBeUndefined()
  expect(said(diagnostics)).not.toContain('hint')
})
