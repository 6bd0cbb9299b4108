import type {SetBlock, TypesettingRule} from './subject.ts'

const heading = /^H\d$/

/** First lines of a paragraph alone at the foot of a page (`typesetting/orphan`). */
export const orphans: TypesettingRule = ({blocks}) =>
  textIn(blocks)
    .filter(
      ({block, lines, isContinued, goesOn}) =>
        isParagraph(block) && !isContinued && goesOn && lines.length === 1
    )
    .map((block) => ({block, message: 'Unexpected first line of a paragraph alone at the foot of a page'}))

/** Last lines of a paragraph alone at the head of a page (`typesetting/widow`). */
export const widows: TypesettingRule = ({blocks}) =>
  textIn(blocks)
    .filter(
      ({block, lines, isContinued, goesOn}) =>
        isParagraph(block) && isContinued && !goesOn && lines.length === 1
    )
    .map((block) => ({block, message: 'Unexpected last line of a paragraph alone at the head of a page'}))

/** Headings below which the page ends (`typesetting/heading-at-foot`). */
export const headingsAtFoot: TypesettingRule = ({blocks, isLast}) => {
  const last = textIn(blocks).at(-1)
  return !isLast && last && heading.test(last.block.element?.role ?? '')
    ? [{block: last, message: 'Unexpected heading at the foot of a page'}]
    : []
}

function isParagraph({element}: SetBlock['block']): boolean {
  return /^(P|LI)$/.test(element?.role ?? '')
}

function textIn(blocks: readonly SetBlock[]): readonly SetBlock[] {
  return blocks.filter(({isNote}) => !isNote)
}
