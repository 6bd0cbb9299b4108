import type {TypesettingRule} from './subject.ts'

/** Characters that no font of the book has: a box stands in their place (`typesetting/missing-glyph`). */
export const missingGlyphs: TypesettingRule = ({blocks}) =>
  blocks
    .filter(({block}) => block.runs.some(({missing}) => missing > 0))
    .map((block) => ({
      block,
      message: `Unexpected box in place of a character, after \`${before(block.block.runs)}\``
    }))

function before(runs: readonly {readonly missing: number; readonly texts: readonly string[]}[]): string {
  const at = runs.findIndex(({missing}) => missing > 0)
  return runs
    .slice(0, at + 1)
    .map(({texts}) => texts.join(''))
    .join('')
    .trim()
    .slice(-12)
}
