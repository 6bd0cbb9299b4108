import {proseIn} from './line-ends.ts'
import type {Line} from './lines.ts'
import type {Fault, TypesettingRule} from './subject.ts'

/** Widest space between two Han characters of a justified line, as a share of the size. */
const widest = 1 / 3

const han = /^\p{Script=Han}$/u

/** Lines that are stretched until they fall apart (`typesetting/loose-line`). */
export const looseLines: TypesettingRule = ({blocks}) =>
  proseIn(blocks).flatMap((block) =>
    block.lines.flatMap((line): Fault[] => {
      const gap = stretchOf(line)
      return gap > widest
        ? [{block, message: `Unexpected gaps of ${gap.toFixed(2)} em in \`${line.text.slice(0, 24)}\``}]
        : []
    })
  )

/** The usual space between two Han characters of a line, in em of the text; 0 where none stand side by side. */
function stretchOf({runs, size}: Line): number {
  const gaps = runs
    .filter((run) => run.size > size * 0.9)
    .flatMap((run) =>
      run.texts.slice(1).flatMap((text, index) => {
        const [left, right, width] = [run.lefts[index], run.lefts[index + 1], run.widths[index]]
        if (!han.test(text) || !han.test(run.texts[index] ?? '')) return []
        return left === undefined || right === undefined || width === undefined ? [] : [right - left - width]
      })
    )
    .sort((a, b) => a - b)
  return (gaps[gaps.length >> 1] ?? 0) / size
}
