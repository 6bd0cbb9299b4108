import {gutterFor} from '../../model/printer.ts'
import {number, type PrintFinding, type PrintRule} from './rules.ts'

const inPoints = 72 / 25.4

/** No letter stands where the binding takes the page (`print/gutter`). */
export const gutter: PrintRule = ({facts: {pages}, printed: {printer}}) => {
  const least = gutterFor(printer, pages.length)
  const margins = pages.map(({text, trim}, page) =>
    text === undefined ? undefined : (page % 2 === 0 ? text[0] - trim[0] : trim[2] - text[2]) / inPoints
  )
  const known = margins.filter((margin) => margin !== undefined)
  return {
    check: 'gutter',
    found: known.length === 0 ? 'no text' : `${number(Math.min(...known))} mm`,
    expected: `at least ${number(least)} mm for ${pages.length} pages`,
    source: printer.gutter.source,
    findings: margins.flatMap((margin, page): PrintFinding[] =>
      margin !== undefined && margin < least - tolerance
        ? [
            {
              page,
              message: `Unexpected text ${number(margin)} mm from the binding, expected at least ${number(least)} mm`,
              hint: 'Break the long word or line, or make the table narrower'
            }
          ]
        : []
    )
  }
}

/** No letter stands where the knife might come (`print/safe-margin`). */
export const safeMargins: PrintRule = ({facts: {pages}, printed: {printer}}) => {
  const {top, bottom, outside} = printer.safe.value
  const margins = pages.map(({text, trim}, page) =>
    text === undefined
      ? undefined
      : {
          top: (trim[3] - text[3]) / inPoints,
          bottom: (text[1] - trim[1]) / inPoints,
          outside: (page % 2 === 0 ? trim[2] - text[2] : text[0] - trim[0]) / inPoints
        }
  )
  const least = (side: 'top' | 'bottom' | 'outside') =>
    Math.min(...margins.flatMap((margin) => (margin ? [margin[side]] : [])))
  const wanted = {top, bottom, outside}
  const names = {top: 'upper edge', bottom: 'lower edge', outside: 'outer edge'} as const
  const sides = ['top', 'bottom', 'outside'] as const

  return {
    check: 'safe-margin',
    found: margins.some((margin) => margin)
      ? sides.map((side) => `${names[side]} ${number(least(side))} mm`).join(', ')
      : 'no text',
    expected: sides.map((side) => `${names[side]} ${number(wanted[side])} mm`).join(', '),
    source: printer.safe.source,
    findings: margins.flatMap((margin, page): PrintFinding[] =>
      sides
        .filter((side) => margin && margin[side] < wanted[side] - tolerance)
        .map((side) => ({
          page,
          message: `Unexpected text ${number(margin?.[side] ?? 0)} mm from the ${names[side]}, expected at least ${number(wanted[side])} mm`
        }))
    )
  }
}

/** In mm: what letters reach beyond their box. */
const tolerance = 0.1
