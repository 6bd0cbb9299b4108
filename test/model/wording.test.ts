import {expect, it} from 'vitest'
import {wordingFor} from '../../build/model/wording.ts'

it.each([
  ['en', 'Licence'],
  ['en-GB', 'Licence'],
  ['en-US', 'License'],
  ['en-Latn-US', 'License'],
  ['zh-CN', '许可证'],
  ['zh-US', '许可证'],
  ['fr', 'Licence']
])('has words for %s', (language, word) => {
  expect(wordingFor(language).platforms.licence).toBe(word)
})
