import {distance} from 'fastest-levenshtein'

/**
 * The name an author probably meant.
 *
 * @param name
 *   What was written; case does not matter.
 * @param known
 *   What could have been meant.
 * @returns
 *   The nearest name, unless even that one is too far away to be a slip of the
 *   keyboard: more than a third of the letters, rounded up, differ.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.ceil(name.length / 3) + 1

  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps >= least) continue
    best = candidate
    least = steps
  }

  return best
}
