import type {Diagnostic} from '../../model/diagnostic.ts'
import type {TypeAreas, TypesettingReport} from '../../model/typesetting.ts'
import {hanLatinGaps} from './gaps.ts'
import {lineEnds, lineStarts, shortLastLines, splitDashes} from './line-ends.ts'
import {looseLines} from './loose-lines.ts'
import {missingGlyphs} from './missing-glyphs.ts'
import {overflow} from './overflow.ts'
import {headingsAtFoot, orphans, widows} from './page-ends.ts'
import {shortPages} from './short-pages.ts'
import type {SetPage, TypesettingRule} from './subject.ts'

/** A rule by its name, and whether a book with a fault of it may not be shipped. */
type Rule = readonly [name: string, isHard: boolean, find: TypesettingRule]

/** A soft fault is tolerated on one page in so many. */
const tolerated = 50

/**
 * Count what is wrong with the lines and pages of a PDF.
 *
 * @param pages
 *   Of all chapters.
 * @param file
 *   Its name, how many pages it has, those outside of chapters included, and where text may stand on them.
 * @returns
 *   Counts by kind, each fault with its place; as diagnostics, those that are hard, and soft ones of a kind
 *   that is on more than one page in 50 (`typesetting/…`).
 */
export function measureTypesetting(
  pages: readonly SetPage[],
  {name, pages: pageCount, areas}: {readonly name: string; readonly pages: number; readonly areas: TypeAreas}
): {
  readonly report: TypesettingReport
  readonly diagnostics: readonly Diagnostic[]
} {
  const baselines = pages.flatMap(({blocks}) =>
    blocks.flatMap(({lines}) => lines.map(({baseline}) => baseline))
  )
  const [top, bottom] = baselines.reduce(
    ([low, high], baseline) => [Math.min(low, baseline), Math.max(high, baseline)],
    [Number.POSITIVE_INFINITY, 0]
  )
  const rules: readonly Rule[] = [
    ['typesetting/line-start', true, lineStarts],
    ['typesetting/line-end', true, lineEnds],
    ['typesetting/split-dash', true, splitDashes],
    ['typesetting/heading-at-foot', true, headingsAtFoot],
    ['typesetting/overflow', true, overflow(areas)],
    ['typesetting/missing-glyph', true, missingGlyphs],
    ['typesetting/short-last-line', false, shortLastLines],
    ['typesetting/orphan', false, orphans],
    ['typesetting/widow', false, widows],
    ['typesetting/short-page', false, shortPages(top, bottom)],
    ['typesetting/han-latin-gap', false, hanLatinGaps],
    ['typesetting/loose-line', false, looseLines]
  ]

  const kinds = rules.map(([rule, isHard, find]) => {
    const faults = pages.flatMap((page) => find(page).map((fault) => ({...fault, page})))
    const onPages = new Set(faults.map(({page}) => page.position)).size
    const isTooMuch = isHard || onPages * tolerated > pageCount
    const found = faults.map(
      ({block, message, page}): Diagnostic => ({
        rule,
        severity: isHard ? 'error' : 'warning',
        message: `${message} on ${page.where}`,
        file: block.file,
        place: block.place
      })
    )
    return {kind: {rule, isHard, faults: faults.length, pages: onPages, found}, isTooMuch}
  })

  return {
    report: {file: name, pages: pageCount, kinds: kinds.map(({kind}) => kind)},
    diagnostics: kinds.flatMap(({kind, isTooMuch}) => (isTooMuch ? kind.found : []))
  }
}
