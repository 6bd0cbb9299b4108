import {describe, expect, it} from 'vitest'
import {charactersOf, commonCharacters} from '../../build/paged/characters.ts'

describe('charactersOf', () => {
  it('finds characters of text and of style sheets, and has those of folios', () => {
    const characters = charactersOf(['<p>网格</p>', '.x::after { content: "\\2212" }'])
    for (const character of ['网', '格', '−', '0', '9', 'x', 'v', '•', '“', '」'])
      expect(characters).toContain(character)
    expect(characters).not.toContain('图')
  })
})

describe('commonCharacters', () => {
  const common = commonCharacters('龘a啊', 'zh-CN')

  it('has the characters of level 1 besides those that are given, each once', () => {
    expect([...common]).toHaveLength(3755 + 2)
    expect(new Set(common).size).toBe(3755 + 2)
    for (const character of '龘a啊的座') expect(common).toContain(character)
    // The first of level 2.
    expect(common).not.toContain('亍')
  })

  it('is the same with a common character more', () => {
    expect(commonCharacters('龘a瓷', 'zh-CN')).toBe(common)
  })

  it('has the characters of level 1 of Big5 in traditional Chinese', () => {
    const traditional = commonCharacters('龘a', 'zh-TW')
    expect([...traditional]).toHaveLength(5401 + 2)
    for (const character of '圖體籲') expect(traditional).toContain(character)
    // The first of level 2.
    expect(traditional).not.toContain('乂')
    expect(commonCharacters('龘a啊', 'zh-Hans-TW')).toBe(common)
  })

  it('has nothing more in other languages', () => {
    expect(commonCharacters('äa', 'de')).toBe('äa')
  })
})
