import {read, splitPinyin} from './pinyin.ts'

/** One word, number or syllable of a sort key. */
export interface Token {
  /** Signs at the beginning come before numbers, numbers before letters, letters before the rest. */
  readonly rank: 0 | 1 | 2 | 3
  /** What decides first: lower-case letters without accents and tones, digits without leading zeros. */
  readonly primary: string
  /** What decides between equals: a syllable with its tone; for Latin words, `''`. */
  readonly secondary: string
}

/** What a term is sorted by. */
export interface SortKey {
  readonly tokens: readonly Token[]
  /** `A` … `Z`, a letter that only the language has, or `#`. */
  readonly letter: string
  /** The term itself, for the last tie-breaks. */
  readonly term: string
}

/** Quotation marks and title marks around a term do not count, nor do marks that open a Spanish question. */
const ignorable = /^[\p{Pi}\p{Pf}"'„‚《》〈〉「」『』¿¡\s]+/u

/** Letters that are not accents on others, by language: after the letter that each is written like. */
const ownLetters: Readonly<Record<string, Readonly<Record<string, string>>>> = {es: {ñ: 'n'}}

/** Letters that Unicode does not take apart, as the letters that dictionaries put them with. */
const joinedLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i'
}

/** After all letters, so that ñ stands between nz and o. */
const afterLetters = '~'

/**
 * What a term is sorted by in an alphabet that Latin words and pinyin share.
 *
 * Width and case are folded, and accents dropped where they make no letter of the language. Han
 * characters count as their pinyin, a syllable for a word; numbers count by value; signs count only
 * at the beginning.
 *
 * @param term
 *   As printed.
 * @param sortAs
 *   What to sort by instead: other words, Chinese or Latin; pinyin with or without tones and spaces
 *   takes the place of the term's own reading.
 * @param language
 *   BCP 47 tag of the book (default: of one whose letters are `A` … `Z`).
 */
export function sortKeyOf(term: string, sortAs?: string | undefined, language = 'und'): SortKey {
  const own = ownLetters[new Intl.Locale(language).language] ?? {}
  const tokens =
    sortAs === undefined ? tokensOf(term, own) : (asPinyin(term, sortAs) ?? tokensOf(sortAs, own))
  const [first] = tokens

  return {tokens, letter: (first?.rank === 2 && letterOf(first.primary, own)) || '#', term}
}

/** The letter that a word begins with; none when it is not of the alphabet. */
function letterOf(word: string, own: Readonly<Record<string, string>>): string | undefined {
  const special = Object.keys(own).find((letter) => word.startsWith(`${own[letter]}${afterLetters}`))
  return (special ?? /^[a-z]/.exec(word)?.[0])?.toUpperCase()
}

/** Case, width, ligatures and white space folded: two spellings of one term are equal after it. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function tokensOf(text: string, own: Readonly<Record<string, string>>): readonly Token[] {
  const folded = fold(text).replace(ignorable, '')
  const sign = /^[^\p{L}\p{N}]+/u.exec(folded)?.[0] ?? ''
  const rest = folded
    .slice(sign.length)
    .matchAll(
      /(?<han>\p{Script=Han}+)|(?<number>\p{Nd}+)|(?<letters>[\p{L}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{M}]|$))/gu
    )
  const tokens: Token[] = sign.trim() ? [{rank: 0, primary: sign.trim(), secondary: ''}] : []

  for (const {groups = {}} of rest) {
    if (groups['han']) tokens.push(...read(groups['han']).map(syllableToken))
    else if (groups['number'])
      tokens.push({rank: 1, primary: groups['number'].replace(/^0+(?=.)/, ''), secondary: ''})
    else if (groups['letters']) tokens.push(wordToken(groups['letters'], own))
  }

  return tokens
}

/** `chóng shì`, `chongshi` as the syllables of 重试; `undefined` when it is no pinyin of the term's length. */
function asPinyin(term: string, sortAs: string): readonly Token[] | undefined {
  const folded = fold(term)
  if (!/^\p{Script=Han}+$/u.test(folded)) return

  const letters = withoutMarks(fold(sortAs).replaceAll('ü', 'v')).replace(/[\s'’\d]/g, '')
  return splitPinyin(letters, [...folded].length)?.map(syllableToken)
}

/** Letters of `chong2`; ü comes right after u, as in dictionaries: lu, lü, luan, lüe, lun. */
function syllableToken(syllable: string): Token {
  const letters = syllable.replace(/\d$/, '')
  if (!/^[a-z]+$/.test(letters)) return {rank: 3, primary: syllable, secondary: ''}
  const primary = letters.includes('v') ? `${letters.replace('v', 'u')}!` : letters
  return {rank: 2, primary, secondary: syllable}
}

function wordToken(word: string, own: Readonly<Record<string, string>>): Token {
  const marked = [...word].map((letter) => (own[letter] ? `${own[letter]}${afterLetters}` : letter)).join('')
  const plain = withoutMarks(marked)
  return {rank: /^[a-z]/.test(plain) ? 2 : 3, primary: plain, secondary: ''}
}

function withoutMarks(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '')
  return [...letters].map((letter) => joinedLetters[letter] ?? letter).join('')
}
