/**
 * Every character that a book may show: those of its text, and all of ASCII,
 * which folios and generated words are written in.
 *
 * @param texts
 *   HTML or plain text; characters of tags are no loss.
 * @returns
 *   Each character once, sorted.
 */
export function charactersOf(texts: readonly string[]): string {
  const characters = new Set<string>()
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code))
  for (const text of texts) for (const character of text) characters.add(character)
  return [...characters].sort().join('')
}
