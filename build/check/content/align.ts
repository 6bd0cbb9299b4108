import {follow} from './follow.ts'
import {type ExpectedChapter, firstUnit, type Passage, type ShownBlock} from './passage.ts'

/** A stretch of a block that is a stretch of a passage. */
export interface Piece<Block extends ShownBlock> {
  readonly block: Block
  readonly passage: Passage
  /** Offset in the passage. */
  readonly expected: number
  /** Offset in the block. */
  readonly shown: number
  /** Signs of the block. */
  readonly length: number
  /** Offset in the passage where it ends: optional signs of the block are not there. */
  readonly end: number
}

/** Where passage and file part, and meet again. */
export interface Difference {
  readonly passage: Passage
  /** Offset in the passage at which they part. */
  readonly at: number
  /** What only the passage has. */
  readonly missing: string
  /** What only the file has. */
  readonly added: string
  /** Of the block. */
  readonly where: string
}

/** A file compared with a chapter. */
export interface Alignment<Block extends ShownBlock> {
  readonly pieces: readonly Piece<Block>[]
  readonly differences: readonly Difference[]
}

/**
 * So many signs in a row are taken for the same place; fewer only when no more
 * agree anywhere, and near by: at the end of a chapter, or in small cells.
 */
const grams = [
  {length: 10, reach: Number.POSITIVE_INFINITY},
  {length: 5, reach: 200},
  {length: 2, reach: 40}
] as const

/** A block of so many signs tells what it goes on with. */
const telling = 6

/** How far ahead is looked for a place where both meet again. */
const view = 600

/**
 * Lay the blocks of a file beside a chapter.
 *
 * The text and its notes are followed at the same time, because an edition may
 * place notes where it wants. A block belongs to the passage that it goes on
 * with. Where it goes on with none, the nearest place is taken at which both
 * agree again; what lies between is a difference.
 *
 * @param chapter
 *   What its author wrote.
 * @param blocks
 *   What the file shows of it, in order.
 */
export function align<Block extends ShownBlock>(
  chapter: ExpectedChapter,
  blocks: readonly Block[]
): Alignment<Block> {
  const pieces: Piece<Block>[] = []
  const differences: Difference[] = []
  const {main, notes, floats} = chapter
  const passages: readonly Passage[] = [main, ...floats, ...notes]
  const reached = new Map(passages.map((passage) => [passage, 0]))
  const reachedIn = (passage: Passage): number => reached.get(passage) ?? 0
  let added = ''
  let addedAt = ''

  function isWhole(passage: Passage, from: number, {text}: ShownBlock): boolean {
    const {at, read} = follow(passage, from, text)
    // A number alone is not yet a note.
    return read === text.length && (at > from || passage === main)
  }

  /** Take what agrees from here on. */
  function take(block: Block, passage: Passage, from: number, start: number): number {
    const {at, read} = follow(passage, from, block.text, start)
    if (read > start)
      pieces.push({block, passage, expected: from, shown: start, length: read - start, end: at})
    reached.set(passage, at)
    return read
  }

  /**
   * A loose block is part of the text when what follows goes on behind it, and
   * not when it goes on without it: so tells a running head from a heading.
   */
  function isMeant(passage: Passage, block: Block, after: readonly Block[]): boolean {
    const from = reachedIn(passage)
    const {at} = follow(passage, from, block.text)
    for (const next of after) {
      // A cell of two signs goes on with anything, but a heading with what its running head says.
      const isTelling = next.text.length >= telling
      if ((isTelling || next.text === block.text) && isWhole(passage, from, next)) return false
      if (isTelling && isWhole(passage, at, next)) return true
    }
    return at === passage.text.length
  }

  /** The passage that goes on with a block; a note that is called again may begin again. */
  function homeOf(block: Block): Passage | undefined {
    // A cell of a table may be the very word that the text goes on with: what has begun is finished first.
    const begun = floats.filter((float) => reachedIn(float) > 0)
    const goesOn = [...begun, ...passages].find((passage) => isWhole(passage, reachedIn(passage), block))
    // What is not tagged begins no note and no figure.
    if (block.isLoose) return goesOn && (goesOn === main || reachedIn(goesOn) > 0) ? goesOn : undefined
    if (goesOn) return goesOn
    const again = notes.find((note) => note.isRepeated && isWhole(note, 0, block))
    if (again) reached.set(again, 0)
    return again
  }

  for (const [index, block] of blocks.entries()) {
    const home = homeOf(block)
    if (block.isLoose) {
      if (!home) continue
      const after = blocks.slice(index + 1, index + view).filter(({isLoose}) => !isLoose)
      if (!isMeant(home, block, after)) continue
    }
    if (!home && chapter.generated.has(block.text)) continue
    const nearest = home ?? farthest(passages, reachedIn, block.text)
    let read = nearest && added === '' ? take(block, nearest, reachedIn(nearest), 0) : 0
    while (read < block.text.length) {
      const ahead = block.text.slice(read) + textAfter(blocks, index, chapter.generated)
      const meeting = meetingOf(passages, reachedIn, ahead)
      const skipped = meeting ? Math.min(meeting.added, block.text.length - read) : block.text.length - read
      added += block.text.slice(read, read + skipped)
      if (added !== '' && addedAt === '') addedAt = block.where
      read += skipped
      if (!meeting || read === block.text.length) continue
      const from = reachedIn(meeting.passage)
      const to = from + meeting.missing
      differences.push({
        passage: meeting.passage,
        at: from,
        missing: meeting.passage.text.slice(from, to),
        added,
        where: addedAt || block.where
      })
      added = addedAt = ''
      read = take(block, meeting.passage, to, read)
    }
  }

  const last = blocks.at(-1)?.where ?? ''
  for (const passage of passages) {
    const missing = passage.text.slice(reachedIn(passage))
    const rest = passage === main ? added : ''
    if (missing !== '' || rest !== '') {
      differences.push({passage, at: reachedIn(passage), missing, added: rest, where: addedAt || last})
    }
  }
  return {
    pieces,
    differences: differences.filter(({missing, added}) => missing !== added).map(fromStartOfUnit)
  }
}

/**
 * Let what is missing or added begin with a unit. `a b` between `a` and `c` is
 * the same as `b a` between nothing and `a c`.
 */
function fromStartOfUnit(difference: Difference): Difference {
  const {passage, missing, added} = difference
  if (missing !== '' && added !== '') return difference
  const only = missing + added
  for (let back = 0; back <= Math.min(difference.at, only.length); back++) {
    const at = difference.at - back
    if (passage.starts[firstUnit(passage, at)] === at) {
      const turned = only.slice(only.length - back) + only.slice(0, only.length - back)
      return {...difference, at, missing: missing && turned, added: added && turned}
    }
    if (passage.text[at - 1] !== only[only.length - back - 1]) break
  }
  return difference
}

/** The passage that agrees longest with a text. */
function farthest(
  passages: readonly Passage[],
  reachedIn: (passage: Passage) => number,
  text: string
): Passage | undefined {
  const read = passages.map((passage) => follow(passage, reachedIn(passage), text).read)
  return passages[read.indexOf(Math.max(...read))]
}

/** What follows a block, as far as it is of the author. */
function textAfter(blocks: readonly ShownBlock[], index: number, generated: ReadonlySet<string>): string {
  let text = ''
  for (let at = index + 1; at < blocks.length && text.length < view; at++) {
    const block = blocks[at]
    if (block && !block.isLoose && !generated.has(block.text)) text += block.text
  }
  return text
}

interface Meeting {
  readonly passage: Passage
  readonly missing: number
  readonly added: number
}

/** The place at which a passage and what is there agree again, with the least on either side left out. */
function meetingOf(
  passages: readonly Passage[],
  reachedIn: (passage: Passage) => number,
  ahead: string
): Meeting | undefined {
  for (const {length, reach} of grams) {
    const meetings = passages.flatMap(
      (passage) => meetingIn(passage, reachedIn(passage), ahead, length, reach) ?? []
    )
    // Where a block does not begin with it, a note is the less likely explanation.
    const likely = meetings.filter(({passage, added}) => passage === passages[0] || added === 0)
    const [best] = (likely.length > 0 ? likely : meetings).sort((a, b) => costOf(a) - costOf(b))
    if (best) return best
  }
  return undefined
}

function costOf({missing, added}: Meeting): number {
  return missing + added
}

function meetingIn(
  passage: Passage,
  from: number,
  ahead: string,
  length: number,
  reach: number
): Meeting | undefined {
  let best: Meeting | undefined
  const most = Math.min(ahead.length - length + 1, view, reach)
  for (let added = 0; added < most && added < (best ? costOf(best) : most); added++) {
    const found = passage.text.indexOf(ahead.slice(added, added + length), from)
    if (found === -1 || found - from > reach) continue
    const meeting = {passage, missing: found - from, added}
    if (!best || costOf(meeting) < costOf(best)) best = meeting
  }
  return best
}
