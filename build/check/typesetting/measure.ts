import type {Diagnostic, Place} from '../../model/diagnostic.ts'
import type {TypeAreas, TypesettingReport} from '../../model/typesetting.ts'
import {hanLatinGaps} from './gaps.ts'
import {lineEnds, lineStarts, shortLastLines, splitDashes} from './line-ends.ts'
import {looseLines} from './loose-lines.ts'
import {missingGlyphs} from './missing-glyphs.ts'
import {overflow} from './overflow.ts'
import {headingsAtFoot, orphans, widows} from './page-ends.ts'
import {pageEnd, shortPage} from './short-pages.ts'
import type {SetBlock, SetPage, TypesettingRule} from './subject.ts'

/** A rule by its name, and whether a book with a fault of it may not be shipped. */
type Rule = readonly [
  name: string,
  isHard: boolean,
  find: (page: SetPage, areas: TypeAreas) => ReturnType<TypesettingRule>,
  /** What an author can do about it, where that is not plain. */
  hint?: string
]

/** A soft fault is tolerated on one page in so many. */
const tolerated = 50

/** Compares each page with the fullest one of the book. */
const shortPages = 'typesetting/short-page'

/** Hard ones first; of the others, the one that compares pages is found in the end. */
const rules: readonly Rule[] = [
  ['typesetting/line-start', true, lineStarts],
  ['typesetting/line-end', true, lineEnds],
  ['typesetting/split-dash', true, splitDashes],
  [
    'typesetting/heading-at-foot',
    true,
    headingsAtFoot,
    'Write some text between the heading and what follows, or make that lower than a page'
  ],
  [
    'typesetting/overflow',
    true,
    (page, areas) => overflow(areas)(page),
    'Break the long word or line, make the table narrower, or nest lists and quotations less'
  ],
  [
    'typesetting/missing-glyph',
    true,
    missingGlyphs,
    'Write it with other characters, or show it as a picture; `content/lost` at the same place names it'
  ],
  ['typesetting/short-last-line', false, shortLastLines],
  ['typesetting/orphan', false, orphans],
  ['typesetting/widow', false, widows],
  [shortPages, false, () => []],
  ['typesetting/han-latin-gap', false, hanLatinGaps],
  ['typesetting/loose-line', false, looseLines]
]

/** Where something is: a block of a page. */
interface Spot {
  /** Of the page, from 0. */
  readonly position: number
  /** `page 12 of book.pdf`. */
  readonly where: string
  readonly file: string
  readonly place?: Place | undefined
}

/** Something that is wrong on a page. */
interface Found extends Spot {
  readonly message: string
}

/** What was found on some pages; JSON can carry it. */
export interface MeasuredPages {
  /** By rule. */
  readonly faults: Readonly<Record<string, readonly Found[]>>
  /** First and last baseline of all, in pt; `undefined` when there is no text. */
  readonly extent?: readonly [number, number] | undefined
  /** Pages on which there might be room left, in pt. */
  readonly ends: readonly (Spot & {readonly reached: number; readonly needed: number})[]
}

/**
 * Look for what is wrong with the lines and pages of a chapter in a PDF.
 *
 * @param pages
 *   Of the chapter.
 * @param areas
 *   Where text may stand on them.
 */
export function measurePages(pages: readonly SetPage[], areas: TypeAreas): MeasuredPages {
  const baselines = pages.flatMap(({blocks}) =>
    blocks.flatMap(({lines}) => lines.map(({baseline}) => baseline))
  )
  return {
    faults: Object.fromEntries(
      rules.map(([rule, , find]) => [
        rule,
        pages.flatMap((page) =>
          find(page, areas).map(({block, message}) => ({message, ...spotOf(page, block)}))
        )
      ])
    ),
    extent:
      baselines.length > 0
        ? baselines.reduce<[number, number]>(
            ([low, high], baseline) => [Math.min(low, baseline), Math.max(high, baseline)],
            [Number.POSITIVE_INFINITY, 0]
          )
        : undefined,
    ends: pages.flatMap((page) => {
      const end = pageEnd(page)
      return end ? [{...spotOf(page, end.block), reached: end.reached, needed: end.needed}] : []
    })
  }
}

function spotOf({position, where}: SetPage, {file, place}: SetBlock): Spot {
  return {position, where, file, place}
}

/**
 * Count what is wrong with the lines and pages of a PDF.
 *
 * @param chapters
 *   What was found in each, in order.
 * @param file
 *   Its name, and how many pages it has, those outside of chapters included.
 * @returns
 *   Counts by kind, each fault with its place; as diagnostics, those that are hard, and soft ones of a kind
 *   that is on more than one page in 50 (`typesetting/…`).
 */
export function reportTypesetting(
  chapters: readonly MeasuredPages[],
  {name, pages: pageCount}: {readonly name: string; readonly pages: number}
): {
  readonly report: TypesettingReport
  readonly diagnostics: readonly Diagnostic[]
} {
  const extents = chapters.flatMap(({extent}) => (extent ? [extent] : []))
  const top = Math.min(...extents.map(([first]) => first))
  const bottom = Math.max(...extents.map(([, last]) => last))
  const short = chapters.flatMap(({ends}) =>
    ends.flatMap((end) => {
      const message = shortPage(end, top, bottom)
      return message === undefined ? [] : [{...end, message}]
    })
  )

  const kinds = rules.map(([rule, isHard, , hint]) => {
    const faults: readonly Found[] =
      rule === shortPages ? short : chapters.flatMap(({faults}) => faults[rule] ?? [])
    const onPages = new Set(faults.map(({position}) => position)).size
    const isTooMuch = isHard || onPages * tolerated > pageCount
    const found = faults.map(
      ({message, where, file, place}): Diagnostic => ({
        rule,
        severity: isHard ? 'error' : 'warning',
        message: `${message} on ${where}`,
        file,
        place,
        ...(hint !== undefined && {hints: [hint]})
      })
    )
    return {kind: {rule, isHard, faults: faults.length, pages: onPages, found}, isTooMuch}
  })

  return {
    report: {file: name, pages: pageCount, kinds: kinds.map(({kind}) => kind)},
    diagnostics: kinds.flatMap(({kind, isTooMuch}) => (isTooMuch ? kind.found : []))
  }
}
