import {isChinese, isTraditionalChinese} from '../model/language.ts'

/**
 * What the browser itself writes, the dots of `text-emphasis` and the quotation marks of `q` in any language, and
 * what the layout writes: the signs of notes.
 */
const otherMarks = '•“”‘’„‚«»‹›「」『』①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/**
 * Every character that a book may show: those of its text, those that style
 * sheets add, and all of ASCII, which folios are written in.
 *
 * A character that is missing here would come from another font.
 *
 * @param texts
 *   HTML, CSS, or plain text; characters of tags and rules are no loss.
 * @returns
 *   Each character once, sorted.
 */
export function charactersOf(texts: readonly string[]): string {
  const characters = new Set<string>(otherMarks)
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code))
  for (const text of texts)
    for (const character of text.replace(cssEscape, characterOf)) characters.add(character)
  return [...characters].sort().join('')
}

/** `\2212`, as style sheets write a minus sign. */
const cssEscape = /\\([\da-f]{2,6})\s?/gi

function characterOf(sequence: string, digits: string): string {
  const code = Number.parseInt(digits, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : sequence
}

/**
 * Some characters, and in Chinese books those that are used most: for those who
 * would rather load a larger font than cut another one for each new character.
 *
 * @param language
 *   Of the book, BCP 47: in simplified Chinese the 3,755 of level 1 of
 *   GB/T 2312—1980, in traditional Chinese the 5,401 of level 1 of Big5.
 */
export function commonCharacters(characters: string, language: string): string {
  if (!isChinese(language)) return characters
  const common = isTraditionalChinese(language) ? levelOneOfBig5() : levelOneOfGb2312()
  return [...new Set([...characters, ...common])].sort().join('')
}

function levelOneOfGb2312(): readonly string[] {
  // The last row has 89 characters.
  return cells([0xb0, 0xd7], [[0xa1, 0xfe]], 0xd7f9).map((bytes) => gb.decode(bytes))
}

function levelOneOfBig5(): readonly string[] {
  const trails = [
    [0x40, 0x7e],
    [0xa1, 0xfe]
  ] as const
  return cells([0xa4, 0xc6], trails, 0xc67e).map((bytes) => big5.decode(bytes))
}

const [gb, big5] = [new TextDecoder('gb18030'), new TextDecoder('big5')]

/** Pairs of bytes in order, up to the last one. */
function cells(
  [first, end]: readonly [number, number],
  trails: readonly (readonly [number, number])[],
  last: number
): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  for (let lead = first; lead <= end; lead++)
    for (const [from, to] of trails)
      for (let trail = from; trail <= to; trail++)
        if (lead * 256 + trail <= last) found.push(Uint8Array.of(lead, trail))
  return found
}
