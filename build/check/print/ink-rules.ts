import {number, type PrintFinding, type PrintRule} from './rules.ts'

/** Everything is drawn in the colours that the interior is printed with (`print/colour-space`). */
export const colourSpaces: PrintRule = ({facts, printed: {printer, paper}}) => {
  const allowed =
    paper.ink === 'black' ? ['grey'] : printer.colour.value === 'cmyk' ? ['grey', 'cmyk'] : ['grey', 'rgb']
  const used = [...new Set(facts.pages.flatMap(({spaces}) => spaces))].sort()
  return {
    check: 'colour-space',
    found: used.join(', ') || 'none',
    expected: allowed.join(', '),
    source: printer.colour.source,
    findings: facts.pages.flatMap(({spaces}, page): PrintFinding[] =>
      spaces
        .filter((space) => !allowed.includes(space))
        .map((space) => ({
          page,
          message: `Unexpected colour in \`${space}\`, expected ${allowed.map((one) => `\`${one}\``).join(' or ')}`,
          hint: 'The usual cause is a gradient in a drawing, which keeps its colours: show that drawing as PNG'
        }))
    )
  }
}

/** Dark letters are pure black (`print/grey-text`). */
export const greyText: PrintRule = ({facts}) => {
  const grey = facts.pages.flatMap(({isTextGrey}, page) => (isTextGrey ? [page] : []))
  return {
    check: 'grey-text',
    found: grey.length === 0 ? 'pure black' : `grey on ${grey.length} pages`,
    expected: 'pure black',
    findings: grey.map((page) => ({
      page,
      message: 'Unexpected dark grey text, expected pure black: greys are printed as dots',
      severity: 'warning'
    }))
  }
}

/** No spot takes more ink than the paper (`print/total-ink`). */
export const totalInk: PrintRule = ({facts, printed: {printer}}) => {
  const most = printer.ink?.value ?? 400
  const ink = Math.max(0, ...facts.pages.map((page) => page.ink))
  return {
    check: 'total-ink',
    found: `${ink} %`,
    expected: printer.ink ? `at most ${most} %` : 'not said',
    source: printer.ink?.source,
    findings: facts.pages.flatMap((one, page): PrintFinding[] =>
      one.ink > most ? [{page, message: `Unexpected ink of ${one.ink} %, expected at most ${most} %`}] : []
    )
  }
}

/** Pictures have as many pixels as the printer wants (`print/resolution`). */
export const resolution: PrintRule = ({facts, printed: {printer}}) => {
  const {least, most} = printer.resolution.value
  const all = facts.pages.flatMap(({resolutions}) => resolutions)
  return {
    check: 'resolution',
    found: all.length === 0 ? 'no pictures' : `${Math.min(...all)} to ${Math.max(...all)} ppi`,
    expected: `at least ${least} ppi${most === undefined ? '' : `, at most ${most}`}`,
    source: printer.resolution.source,
    findings: facts.pages.flatMap(({resolutions}, page): PrintFinding[] =>
      resolutions.flatMap((ppi): PrintFinding[] => {
        if (ppi < least) {
          return [
            {
              page,
              message: `Unexpected picture of ${ppi} pixels per inch, expected at least ${least}`,
              hint: 'Take a picture with more pixels, or show it smaller'
            }
          ]
        }
        if (most === undefined || ppi <= most) return []
        return [
          {
            page,
            message: `Unexpected picture of ${ppi} pixels per inch, expected at most ${most}`,
            severity: 'warning'
          }
        ]
      })
    )
  }
}

/** Rules are thick enough to be printed (`print/hairline`). */
export const hairlines: PrintRule = ({facts, printed: {printer}}) => {
  const least = printer.ruleWidth.value
  const thin = facts.pages.flatMap(({thinnestRule}) => thinnestRule ?? [])
  return {
    check: 'hairline',
    found: thin.length === 0 ? 'no rules' : `${number(Math.min(...thin))} pt`,
    expected: `at least ${least} pt`,
    source: printer.ruleWidth.source,
    findings: facts.pages.flatMap(({thinnestRule}, page): PrintFinding[] =>
      thinnestRule !== undefined && thinnestRule < least - 0.01
        ? [{page, message: `Unexpected rule of ${number(thinnestRule)} pt, expected at least ${least} pt`}]
        : []
    )
  }
}

/** Text is large enough to be read (`print/small-text`); a warning: the printer does not refuse it. */
export const smallText: PrintRule = ({facts, printed: {printer}}) => {
  const least = printer.textSize.value
  const sizes = facts.pages.flatMap(({smallestText}) => smallestText ?? [])
  return {
    check: 'small-text',
    found: sizes.length === 0 ? 'no text' : `${number(Math.min(...sizes))} pt`,
    expected: `at least ${least} pt`,
    source: printer.textSize.source,
    findings: facts.pages.flatMap(({smallestText}, page): PrintFinding[] =>
      smallestText !== undefined && smallestText < least - 0.05
        ? [
            {
              page,
              message: `Unexpected text of ${number(smallestText)} pt, expected at least ${least} pt`,
              severity: 'warning',
              hint: 'A wide diagram is made smaller to fit: divide it, or let it go from top to bottom'
            }
          ]
        : []
    )
  }
}
