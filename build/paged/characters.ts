/** What the browser itself writes, the dots of `text-emphasis`, and what the layout writes: the signs of notes. */
const otherMarks = '•①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

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
 * Some characters, and the 3,755 that are used most in Chinese (level 1 of
 * GB/T 2312—1980): for those who would rather load a larger font than cut
 * another one for each new character.
 */
export function commonCharacters(characters: string): string {
  const decoder = new TextDecoder('gb18030')
  const common: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    // The last row of level 1 has 89 characters.
    const last = row === 0xd7 ? 0xf9 : 0xfe
    for (let cell = 0xa1; cell <= last; cell++) common.push(decoder.decode(Uint8Array.of(row, cell)))
  }
  return [...new Set([...characters, ...common])].sort().join('')
}
