import {pinyin} from 'pinyin-pro'
import {readings, simplified} from './readings.ts'

const longestReading = Math.max(...Object.keys(readings).map((word) => word.length))

/**
 * Read Han characters as pinyin.
 *
 * @param text
 *   Han characters only.
 * @returns
 *   A syllable for each character with its tone from 0 to 4: `chong2`, `lv4`. What has no reading
 *   is returned as it is.
 */
export function read(text: string): readonly string[] {
  const characters = [...text].map((character) => simplified.get(character) ?? character)
  // No sandhi: 一 is filed under yī wherever it stands.
  const syllables = pinyin(characters.join(''), {type: 'array', toneType: 'num', v: true, toneSandhi: false})

  let at = 0
  while (at < characters.length) {
    const reading = readingAt(characters, at)
    syllables.splice(at, reading.length, ...reading)
    at += Math.max(reading.length, 1)
  }

  return syllables
}

/** Syllables of the longest word of the table that begins here; none when there is no such word. */
function readingAt(characters: readonly string[], at: number): readonly string[] {
  for (let length = longestReading; length > 0; length--) {
    const reading = readings[characters.slice(at, at + length).join('')]
    if (reading !== undefined) return reading.split(' ')
  }
  return []
}

const initial = '(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)'
const final =
  '(?:[iu]?ang|i?ong|[ui]?an|[iu]?a[io]?|[uv]?en|eng|i?ng|in|i[eu]|v[en]?|van|u[ieno]|ou?|e[ir]?|i|u)'
const syllable = `(${initial}?${final})`
/** The ways to split grow with the syllables; nobody sorts a sentence. */
const mostSyllables = 8

/**
 * Split Latin letters into pinyin syllables, so that `chongshi` sorts as 重试 does.
 *
 * @param letters
 *   Lower-case letters, `v` for ü.
 * @param count
 *   How many syllables there should be.
 * @returns
 *   Syllables; `undefined` when the letters are no pinyin of that many syllables.
 */
export function splitPinyin(letters: string, count: number): readonly string[] | undefined {
  if (count < 1 || count > mostSyllables) return
  return new RegExp(`^${syllable.repeat(count)}$`).exec(letters)?.slice(1)
}
