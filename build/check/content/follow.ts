import type {Passage} from './passage.ts'

/** How far a passage and a text agree. */
export interface Followed {
  /** Offset in the passage. */
  readonly at: number
  /** Offset in the text. */
  readonly read: number
}

/**
 * Follow a passage with some text, as far as they agree.
 *
 * @param passage
 *   Expected; its optional signs are passed over where they are.
 * @param from
 *   Offset in the passage.
 * @param text
 *   What is there.
 * @param start
 *   Offset in the text (default: 0).
 */
export function follow(passage: Passage, from: number, text: string, start = 0): Followed {
  let [at, read] = [from, start]
  while (read < text.length) {
    const extra = passage.optional.get(at)
    const agreed = agreement(passage, at, text, read)
    const skipped = extra ? skip(extra, text, read) : read
    // A text may go on with the very digits that are the number of a note: what leads further is meant.
    const isExtra = skipped > read && skipped - read + agreement(passage, at, text, skipped) >= agreed
    if (isExtra) read = skipped
    const length = isExtra ? agreement(passage, at, text, read) : agreed
    at += length
    read += length
    if (length === 0 || !passage.optional.has(at)) break
  }
  return {at, read}
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Signs in which both agree, up to the next place where something optional may stand. */
function agreement({text: expected, optional}: Passage, at: number, text: string, read: number): number {
  let length = 0
  while (read + length < text.length && expected[at + length] === text[read + length]) {
    length++
    if (optional.has(at + length)) break
  }
  return length
}
