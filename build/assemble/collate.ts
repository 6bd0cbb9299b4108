import type {SortKey, Token} from './sort-key.ts'

/** Strokes of Han characters, from the collation data of Unicode (CLDR) that Node brings along. */
const strokes = new Intl.Collator('zh-u-co-stroke')

/** Accents, in the order of most languages: to the Chinese data é is a letter of pinyin, before e. */
const accents = new Intl.Collator('en')

/**
 * Compare two terms of an index or glossary.
 *
 * By pinyin without tones, word by word, with Latin words in the same alphabet; then by tones, by
 * strokes or accents, and by code points, so that the order never depends on the order of writing.
 * Tones come after all letters because Latin words have none.
 *
 * @returns
 *   Negative when `a` comes first, 0 only for the same term.
 */
export function collate(a: SortKey, b: SortKey): number {
  return (
    compareTokens(a.tokens, b.tokens, comparePrimary) ||
    compareTokens(a.tokens, b.tokens, compareSecondary) ||
    (hasHan(a) || hasHan(b) ? strokes : accents).compare(a.term, b.term) ||
    compareText(a.term, b.term)
  )
}

function hasHan({term}: SortKey): boolean {
  return /\p{Script=Han}/u.test(term)
}

function compareTokens(
  a: readonly Token[],
  b: readonly Token[],
  compare: (a: Token, b: Token) => number
): number {
  for (const [index, token] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    const order = compare(token, other)
    if (order) return order
  }
  return a.length - b.length
}

function comparePrimary(a: Token, b: Token): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  // Numbers have no leading zeros, so the longer one is larger.
  if (a.rank === 1 && a.primary.length !== b.primary.length) return a.primary.length - b.primary.length
  return compareText(a.primary, b.primary)
}

function compareSecondary(a: Token, b: Token): number {
  return compareText(a.secondary, b.secondary)
}

/** By code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
