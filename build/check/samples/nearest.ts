import {closest, distance} from 'fastest-levenshtein'

/** The known word that a mistyped one was probably meant to be. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known].filter((one) => one !== word)
  if (words.length === 0) return undefined
  const guess = closest(word, words)
  return distance(word.toLowerCase(), guess.toLowerCase()) <= Math.max(1, Math.floor(word.length / 3))
    ? guess
    : undefined
}
