import {proseIn} from './line-ends.ts'
import type {Line} from './lines.ts'
import type {Fault, TypesettingRule} from './subject.ts'

/** Widest space between Han and Latin, as a share of the size: a justified line may stretch it. */
const widest = 0.75

const han = /^\p{Script=Han}$/u
const latin = /^[A-Za-z0-9]$/

/** Spaces between Han and Latin that are too wide, or none at all (`typesetting/han-latin-gap`). */
export const hanLatinGaps: TypesettingRule = ({blocks}) =>
  proseIn(blocks).flatMap((block) =>
    block.lines.flatMap((line): Fault[] => {
      const wrong = gapsIn(line).find(({gap}) => gap > widest || gap < 0.02)
      return wrong
        ? [
            {
              block,
              message: `Unexpected gap of ${wrong.gap.toFixed(2)} em between \`${wrong.left}\` and \`${wrong.right}\``
            }
          ]
        : []
    })
  )

/** The space between each Han character and the Latin one beside it, in em; labels are set off by more, in another font. */
export function gapsIn({runs, size}: Line): readonly {
  readonly left: string
  readonly right: string
  readonly gap: number
}[] {
  const signs = runs
    .flatMap((run) =>
      run.texts.map((text, index) => ({
        text,
        left: run.lefts[index] ?? 0,
        width: run.widths[index] ?? 0,
        isProse: run.font.includes('Serif') && run.size > size * 0.9
      }))
    )
    .filter(({text}) => text.trim() !== '')
  return signs.slice(1).flatMap((sign, index) => {
    const before = signs[index]
    if (!before || han.test(before.text) === han.test(sign.text)) return []
    const isPair = [before, sign].every(({text, isProse}) => isProse && (han.test(text) || latin.test(text)))
    const gap = (sign.left - before.left - before.width) / size
    return isPair ? [{left: before.text, right: sign.text, gap}] : []
  })
}
