import type {TypeAreas} from '../../model/typesetting.ts'
import type {TypesettingRule} from './subject.ts'

/** In pt: rounding, and marks that the engine lets hang a little. */
const tolerance = 2

/** Lines that reach beyond the type area (`typesetting/overflow`). */
export function overflow({recto, verso}: TypeAreas): TypesettingRule {
  return ({blocks, position}) => {
    const area = position % 2 === 0 ? recto : verso
    return blocks.flatMap((block) => {
      const line = block.lines.find(
        ({left, right}) => right > area.right + tolerance || left < area.left - tolerance
      )
      return line ? [{block, message: `Unexpected \`${line.text.slice(-24)}\` beyond the type area`}] : []
    })
  }
}
