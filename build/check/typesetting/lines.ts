import {lettersOf} from '../content/passage.ts'
import type {PdfBlock} from '../content/pdf-blocks.ts'
import type {TextRun} from '../pdf-text/paint-runs.ts'
import type {StructureElement} from '../pdf-text/structure.ts'

/** A line of a block; lengths in pt. */
export interface Line {
  /** With its blanks, but for those at the ends. */
  readonly text: string
  readonly left: number
  /** Of the ink: the empty half of a mark at the end does not count. */
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** Offset of its first sign in the text of the block. */
  readonly offset: number
  readonly runs: readonly TextRun[]
}

/** Marks whose ink is in the left half of their square. */
const leftHalf = /[、，。．：；！？）】》〉」』”’〕］｝]$/u

/**
 * The lines of a block, from the top: a run that begins left of where the one
 * before it ended, and below it, begins a line.
 */
export function linesOf({runs}: PdfBlock): readonly Line[] {
  const groups: TextRun[][] = []
  let before: TextRun | undefined
  for (const run of runs) {
    const isNew = !before || (run.baseline > before.baseline + 2 && (run.lefts[0] ?? 0) < before.right - 1)
    if (isNew) groups.push([run])
    else groups.at(-1)?.push(run)
    // What comes after the reading of a word goes on beside the word.
    if (!isReading(run.marked?.element)) before = run
  }

  let offset = 0
  return groups.map((group): Line => {
    const text = group.map(({texts}) => texts.join('')).join('')
    const inked = group.filter(({texts}) => texts.join('').trim() !== '')
    const last = inked.at(-1) ?? group.at(-1)
    const trim = leftHalf.test(text.trim()) ? (last?.size ?? 0) / 2 : 0
    const line = {
      text: text.trim(),
      left: inked[0]?.lefts[0] ?? 0,
      right: (last ? rightOf(last) : 0) - trim,
      baseline: Math.max(...group.map((run) => run.baseline)),
      size: Math.max(...group.map((run) => run.size)),
      offset,
      runs: group
    }
    offset += lettersOf(text).length
    return line
  })
}

function isReading(element: StructureElement | undefined): boolean {
  for (let at = element; at; at = at.parent) if (at.role === 'RT') return true
  return false
}

/** Right edge of the last sign that is no blank. */
function rightOf({texts, lefts, widths, right}: TextRun): number {
  const last = texts.findLastIndex((text) => text.trim() !== '')
  return last === -1 ? right : (lefts[last] ?? 0) + (widths[last] ?? 0)
}
