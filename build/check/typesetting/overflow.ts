import type {TypeAreas} from '../../model/typesetting.ts'
import type {TypesettingRule} from './subject.ts'

/** In pt: rounding, and marks that the engine lets hang a little. */
const tolerance = 2

/** Lines that reach beyond the type area (`typesetting/overflow`). */
export function overflow({recto, verso}: TypeAreas): TypesettingRule {
  return ({blocks, position}) => {
    const area = position % 2 === 0 ? recto : verso
    return blocks.flatMap((block) => {
      // Blanks at the end of a line of code that is turned hang beyond the edge, where nobody sees them.
      const line = block.lines.find(
        ({text, left, right}) =>
          text !== '' && (right > area.right + tolerance || left < area.left - tolerance)
      )
      return line ? [{block, message: `Unexpected \`${line.text.slice(-24)}\` beyond the type area`}] : []
    })
  }
}
