import {distance} from 'fastest-levenshtein'

/**
 * The candidate that an author most probably meant.
 *
 * @param name
 *   What was written.
 * @param candidates
 *   What could have been written.
 * @returns
 *   The closest one; `undefined` when more than two fifths of it would have to change.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let fewest = Infinity

  for (const candidate of candidates) {
    const changes = distance(name.toLowerCase(), candidate.toLowerCase())
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) * 0.4))
    if (changes > allowed || changes >= fewest) continue
    best = candidate
    fewest = changes
  }

  return best
}
