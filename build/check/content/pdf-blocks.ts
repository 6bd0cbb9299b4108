import type {TextRun} from '../pdf-text/paint-runs.ts'
import type {TextPage} from '../pdf-text/read-pages.ts'
import type {StructureElement} from '../pdf-text/structure.ts'
import {lettersOf, type ShownBlock} from './passage.ts'

/** A block of a page, with the runs that it is made of. */
export interface PdfBlock extends ShownBlock {
  /** The element that all of it belongs to; `undefined` when loose. */
  readonly element: StructureElement | undefined
  readonly runs: readonly TextRun[]
}

/** Elements that are part of a line of text. */
const inline = new Set([
  'NonStruct',
  'Span',
  'Link',
  'Strong',
  'Em',
  'Reference',
  'Lbl',
  'Annot',
  'Ruby',
  'RB',
  'RT'
])

/**
 * Put the text of a page into blocks, in the order of the structure tree.
 *
 * Numbers of lists (`Lbl`) and the dots of emphasis are left out: they are
 * drawn, but nobody typed them. What has no place in the tree is loose, and
 * stands after what was painted before it.
 *
 * @param page
 *   As read from the file.
 * @param where
 *   The page, for messages.
 */
export function blocksOf({runs}: TextPage, where: string): readonly PdfBlock[] {
  const shown = runs.filter(
    (run, index) => !isListNumber(run.marked?.element) && !isEmphasisDot(run, runs[index - 1])
  )
  const ordered = shown
    .map((run, index) =>
      run.marked
        ? {run, order: run.marked.order, element: blockOf(run.marked.element)}
        : {run, ...looseIn(shown, index)}
    )
    .sort((a, b) => a.order - b.order)

  const groups: {element: StructureElement | undefined; baseline: number; runs: TextRun[]}[] = []
  for (const {run, element} of ordered) {
    const last = groups.at(-1)
    const goesOn = last && last.element === element && (element || last.baseline === run.baseline)
    if (goesOn) last.runs.push(run)
    else groups.push({element, baseline: run.baseline, runs: [run]})
  }

  return groups.flatMap(({element, runs}): PdfBlock[] => {
    const text = runs.map(({texts}) => lettersOf(texts.join(''))).join('')
    if (text === '') return []
    return [
      {
        text,
        columnOf: (offset) => (element?.role === 'Code' ? columnAt(runs, offset) : undefined),
        isLoose: element === undefined,
        where,
        element,
        runs
      }
    ]
  })
}

/**
 * Dots of emphasis have half the size of what they stand below. In some fonts they are drawn with the sign of
 * an interpunct, which is as large as the words beside it.
 */
function isEmphasisDot({texts, size}: TextRun, before: TextRun | undefined): boolean {
  if (texts.every((text) => text === '•')) return true
  return texts.every((text) => text === '·') && before !== undefined && size < 0.75 * before.size
}

/** So near, as a share of the size, a loose run belongs to the words beside it. */
const beside = 1.5

/**
 * The place of a loose run: next to the nearer of the runs that were painted
 * before and after it, and of the same block when it stands beside it.
 */
function looseIn(
  runs: readonly TextRun[],
  index: number
): {readonly order: number; readonly element: StructureElement | undefined} {
  const run = runs[index]
  const before = runs.slice(0, index).findLast(({marked}) => marked)
  const after = runs.slice(index + 1).find(({marked}) => marked)
  const [toBefore, toAfter] = [
    before && run ? distance(before, run) : Number.POSITIVE_INFINITY,
    after && run ? distance(run, after) : Number.POSITIVE_INFINITY
  ]
  const neighbour = toAfter < toBefore ? after : before
  const isBeside = Math.min(toBefore, toAfter) < beside * (run?.size ?? 0)
  return {
    order: (neighbour?.marked?.order ?? -1) + (neighbour === after ? -0.5 : 0.5),
    element: isBeside ? blockOf(neighbour?.marked?.element) : undefined
  }
}

/** A line below is farther than anything beside. */
function distance(left: TextRun, right: TextRun): number {
  const below = Math.abs(right.baseline - left.baseline)
  return below < 1 ? Math.abs((right.lefts[0] ?? 0) - left.right) : below * 1000
}

function isListNumber(element: StructureElement | undefined): boolean {
  for (let at = element; at; at = at.parent) if (at.role === 'Lbl') return true
  return false
}

/** The nearest element that is a block. */
export function blockOf(element: StructureElement | undefined): StructureElement | undefined {
  let at = element
  while (at && (inline.has(at.role) || (at.role === 'Code' && at.parent?.role !== 'Figure'))) at = at.parent
  return at
}

/** A mono cell is as wide as this share of the size. */
const cellWidth = 0.6

/** Cells from the left edge of a listing to a sign of it. */
function columnAt(runs: readonly TextRun[], offset: number): number | undefined {
  const mono = runs.find(({font}) => font.includes('Mono'))
  if (!mono) return undefined
  const origin = Math.min(...runs.map(({lefts}) => lefts[0] ?? Number.POSITIVE_INFINITY))
  const place = signAt(runs, offset)
  return place && Math.round((place.left - origin) / (mono.size * cellWidth))
}

/** Where a sign was drawn. */
export function signAt(
  runs: readonly TextRun[],
  offset: number
): {readonly run: TextRun; readonly index: number; readonly left: number} | undefined {
  let rest = offset
  for (const run of runs) {
    for (const [index, text] of run.texts.entries()) {
      const {length} = lettersOf(text)
      if (rest < length) return {run, index, left: run.lefts[index] ?? 0}
      rest -= length
    }
  }
  return undefined
}
