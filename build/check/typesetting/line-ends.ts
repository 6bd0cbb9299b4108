import type {Fault, SetBlock, TypesettingRule} from './subject.ts'

/** What may not begin a line: stops, closing marks, the interpunct, connectors (CLReq 3.1.2; GB/T 15834). */
const notFirst = /^[、，。．：；？！）】》〉」』”’〕］｝·～％℃]/u

/** What may not end a line: opening marks. */
const notLast = /[（【《〈「『“‘〔［｛]$/u

/** Marks of two squares, which are one. */
const dashes = /[—…⸺]$/u

/** Lines that begin with a mark that must not (`typesetting/line-start`). */
export const lineStarts: TypesettingRule = ({blocks}) =>
  proseIn(blocks).flatMap((block) =>
    block.lines
      .slice(block.isContinued ? 0 : 1)
      .flatMap(({text}) =>
        notFirst.test(text) ? fault(block, `\`${text.slice(0, 8)}\` at the start of a line`) : []
      )
  )

/** Lines that end with a mark that must not (`typesetting/line-end`). */
export const lineEnds: TypesettingRule = ({blocks}) =>
  proseIn(blocks).flatMap((block) =>
    block.lines
      .slice(0, block.goesOn ? undefined : -1)
      .flatMap(({text}) =>
        notLast.test(text) ? fault(block, `\`${text.slice(-8)}\` at the end of a line`) : []
      )
  )

/** Dashes and ellipses with one half on each line (`typesetting/split-dash`). */
export const splitDashes: TypesettingRule = ({blocks}) =>
  proseIn(blocks).flatMap((block) =>
    block.lines.slice(1).flatMap(({text}, index) => {
      const before = block.lines[index]?.text ?? ''
      const isSplit = dashes.test(before) && text[0] === before.at(-1)
      return isSplit ? fault(block, `\`${before.slice(-6)}\` and \`${text.slice(0, 6)}\` on two lines`) : []
    })
  )

/** Last lines of a single character, marks not counted (`typesetting/short-last-line`; CLReq 3.1.7). */
export const shortLastLines: TypesettingRule = ({blocks}) =>
  proseIn(blocks)
    .filter(({block, lines, goesOn}) => block.element?.role === 'P' && lines.length > 1 && !goesOn)
    .flatMap((block) => {
      const last = block.lines.at(-1)?.text ?? ''
      const letters = last.replace(/[\p{P}\p{S}\s]/gu, '')
      return letters.length < 2 ? fault(block, `\`${last}\` alone on a last line`) : []
    })

/** What is set as sentences: not code, not the labels of drawings. */
export function proseIn(blocks: readonly SetBlock[]): readonly SetBlock[] {
  return blocks.filter(({block}) => !/^(Code|Figure)$/.test(block.element?.role ?? 'Code'))
}

function fault(block: SetBlock, what: string): Fault[] {
  return [{block, message: `Unexpected ${what}`}]
}
