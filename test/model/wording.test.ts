import {describe, expect, it} from 'vitest'
import {hasWording, kindWordLike, kindWords, wordedLanguages, wordingFor} from '../../build/model/wording.ts'

it.each([
  ['en', 'Licence'],
  ['en-GB', 'Licence'],
  ['en-US', 'License'],
  ['en-Latn-US', 'License'],
  ['zh', '许可证'],
  ['zh-CN', '许可证'],
  ['zh-SG', '许可证'],
  ['zh-Hans', '许可证'],
  ['zh-Hans-TW', '许可证'],
  ['zh-Hans-US', '许可证'],
  ['zh-TW', '授權條款'],
  ['zh-HK', '授權條款'],
  ['zh-MO', '授權條款'],
  ['zh-Hant', '授權條款'],
  ['zh-hant-cn', '授權條款'],
  ['de', 'Lizenz'],
  ['de-AT-1996', 'Lizenz'],
  ['fr-CA', 'Licence'],
  ['es-419', 'Licencia'],
  ['es-US', 'Licencia']
])('has words for %s', (language, word) => {
  expect(wordingFor(language).platforms.licence).toBe(word)
  expect(hasWording(language)).toBe(true)
})

it.each(['ja', 'ru', 'pt-BR', 'und', 'grc', 'en-x-mine'])('has %s set with English words', (language) => {
  expect(wordingFor(language)).toBe(wordingFor('en'))
  expect(hasWording(language)).toBe(language === 'en-x-mine')
})

/** All that a language says, by path; functions say what they make of `%`. */
function saidBy(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return saidBy(words('%', '%'), path)
  return typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([name, value]) => saidBy(value, path === '' ? name : `${path}.${name}`))
    : []
}

/** Words that are spelled in another language as in English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ['Listing', 'Name', 'Version', 'In:', 'Format'],
  fr: [
    'Section',
    'Figure',
    'Listing',
    'Notes',
    'Index',
    'Page',
    'Pages',
    'Important',
    'et al',
    'Total',
    'Licence',
    'Version',
    'Date',
    'Format',
    'Impression'
  ],
  es: ['Total', 'et al', 'ed']
}

describe.each(['de', 'fr', 'es', 'zh', 'zh-Hant'])('words in %s', (language) => {
  const english = new Map(saidBy(wordingFor('en')))
  const own = new Map(saidBy(wordingFor(language)))

  it('are none that are English', () => {
    const letters = (text: string) => text.replaceAll('%', '').replace(/^\W+|[^\w:]+$/g, '')
    const left = [...own].filter(
      ([path, text]) =>
        /[a-z]/i.test(letters(text)) &&
        letters(text).toLowerCase() === letters(english.get(path) ?? '').toLowerCase() &&
        !['copyright.isbn', 'references.standard'].includes(path) &&
        !shared[language]?.some((word) => word.toLowerCase() === letters(text).toLowerCase())
    )
    expect(left).toEqual([])
  })

  it('are all there', () => {
    const names = (all: typeof own) => [...all.keys()].filter((path) => !path.startsWith('references'))
    expect(names(own)).toEqual(names(english))
    expect([...own].filter(([path, text]) => text === '' && path !== 'byline')).toEqual([])
  })
})

it('writes traditional Chinese with the characters of Big5', () => {
  const decoder = new TextDecoder('big5')
  const [lead, trail] = [range(0xa4, 0xf9), [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]]
  const known = new Set(
    lead.flatMap((one) => trail.map((other) => decoder.decode(Uint8Array.of(one, other))))
  )
  const said = saidBy(wordingFor('zh-TW')).map(([, text]) => text)
  expect([...said.join('')].filter((sign) => /\p{Script=Han}/u.test(sign) && !known.has(sign))).toEqual([])
})

function range(first: number, last: number): readonly number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

it.each([
  ['de', 'Kapitel 3', '„Titel“', 'Abbildung 3-1', ' (S.\u00a012)'],
  ['fr', 'Chapitre 3', '«\u00a0Titel\u00a0»', 'Figure 3-1', ' (p.\u00a012)'],
  ['es', 'Capítulo 3', '«Titel»', 'Figura 3-1', ' (pág.\u00a012)'],
  ['zh-TW', '第 3 章', '《Titel》', '圖 3-1', '（第 12 頁）']
])('sets labels of %s as its books do', (language, chapter, title, figure, page) => {
  const wording = wordingFor(language)
  expect([
    wording.chapter('3'),
    wording.titled('Titel'),
    wording.captioned.figure('3-1'),
    wording.onPage('12')
  ]).toEqual([chapter, title, figure, page])
})

it('knows the kinds by their words in all languages, in small letters', () => {
  expect(kindWords).toMatchObject({
    图: 'figure',
    圖: 'figure',
    程式碼: 'listing',
    figure: 'figure',
    abbildung: 'figure',
    übung: 'exercise',
    tableau: 'table',
    capítulo: 'chapter',
    sección: 'section'
  })
})

it('finds the word for another kind in the same language', () => {
  expect(kindWordLike('abbildung', 'table', 'en')).toBe('Tabelle')
  expect(kindWordLike('Übung', 'table', 'de')).toBe('Tabelle')
  expect(kindWordLike('figure', 'table', 'fr')).toBe('tableau')
  expect(kindWordLike('figure', 'table', 'zh-CN')).toBe('table')
  expect(kindWordLike('章', 'figure', 'zh-TW')).toBe('圖')
  expect(kindWordLike('章', 'anchor', 'zh-TW')).toBeUndefined()
})

it('names the languages that have words', () => {
  expect(wordedLanguages.every(hasWording)).toBe(true)
})
