import type {Millimetres} from '../../model/length.ts'
import {isSameSize, mostPages, paddedCount, type Size, spineWidth} from '../../model/printer.ts'
import type {Box} from './facts.ts'
import {isSame, millimetres, number, type PrintFinding, type PrintRule} from './rules.ts'

/** Whether the printer offers the size of the trim box (`print/trim-size`). */
export const trimSize: PrintRule = ({facts, printed: {printer, trim}}) => {
  const {sizes, within} = printer.trim.value
  const box = facts.pages[0]?.trim
  const actual: Size = box
    ? {width: inMillimetres(box[2] - box[0]), height: inMillimetres(box[3] - box[1])}
    : trim
  const isOffered =
    sizes.some((size) => isSameSize(size, actual)) ||
    (within !== undefined &&
      actual.width >= within.least.width &&
      actual.height >= within.least.height &&
      actual.width <= within.most.width &&
      actual.height <= within.most.height)
  const nearest = sizes.toSorted((one, other) => distance(one, actual) - distance(other, actual))[0]

  return {
    check: 'trim-size',
    found: shown(actual),
    expected: within ? `${shown(within.least)} to ${shown(within.most)}` : sizes.map(shown).join(', '),
    source: printer.trim.source,
    findings: isOffered
      ? []
      : [
          {
            message: `Unexpected trim size ${shown(actual)}, expected one that the printer offers`,
            hint:
              nearest &&
              `The nearest: \`printers: {${printer.name}: {trim: ${nearest.width}x${nearest.height}mm}}\``
          }
        ]
  }
}

/** The boxes of every page are trim size, bleed and marks of the printer, to a hundredth of a point (`print/page-boxes`). */
export const pageBoxes: PrintRule = ({facts, printed: {printer, trim}}) => {
  const {top, bottom, outside, inside} = printer.bleed.value
  const bleeds = {top: points(top), bottom: points(bottom), outside: points(outside), inside: points(inside)}
  const findings = facts.pages.flatMap(({media, bleed, trim: box}, page): PrintFinding[] => {
    const isRight = page % 2 === 0
    const left = isRight ? bleeds.inside : bleeds.outside
    const right = isRight ? bleeds.outside : bleeds.inside
    const is = [
      box[2] - box[0],
      box[3] - box[1],
      box[0] - bleed[0],
      box[1] - bleed[1],
      bleed[2] - box[2],
      bleed[3] - box[3]
    ]
    const wanted = [points(trim.width), points(trim.height), left, bleeds.bottom, right, bleeds.top]
    const isExact = is.every((length, index) => isSame(length, wanted[index] ?? 0))
    const isBare =
      printer.marks.value || [0, 1, 2, 3].every((side) => isSame(media[side] ?? 0, bleed[side] ?? 0))
    return isExact && isBare && holds(media, bleed)
      ? []
      : [
          {
            page,
            message: `Unexpected boxes: trim ${is.slice(0, 2).map(number).join(' × ')} pt with bleed ${is.slice(2).map(number).join(', ')} pt, expected ${wanted.slice(0, 2).map(number).join(' × ')} pt with ${wanted.slice(2).map(number).join(', ')} pt`
          }
        ]
  })
  const [width = 0, height = 0] = [facts.pages[0]?.media[2], facts.pages[0]?.media[3]]

  return {
    check: 'page-boxes',
    found: `sheets of ${millimetres(width)} × ${millimetres(height)}`,
    expected: `bleed ${top} mm above, ${bottom} mm below, ${outside} mm outside, ${inside} mm inside, ${printer.marks.value ? 'crop marks' : 'no marks'}`,
    source: printer.bleed.source,
    findings
  }
}

/** There are as many pages as the printer binds, and whole sheets of them (`print/page-count`). */
export const pageCount: PrintRule = ({facts, printed: {printer, paper, trim}}) => {
  const count = facts.pages.length
  const {least} = paper.pages.value
  const most = mostPages(printer, paper, trim)
  const ofSize = most < paper.pages.value.most ? ` in ${shown(trim)}` : ''
  const other = [...printer.papers].find(
    ([, one]) =>
      one.ink === paper.ink && count >= one.pages.value.least && count <= mostPages(printer, one, trim)
  )?.[0]
  const whole = printer.multiple.value
  return {
    check: 'page-count',
    found: `${count}`,
    expected: `${least} to ${most} on ${paper.name}${ofSize}${whole > 1 ? `, a multiple of ${whole}` : ''}`,
    source: (ofSize === '' ? undefined : printer.sizePages?.source) ?? paper.pages.source,
    findings: [
      ...(count < least || count > most
        ? [
            {
              message: `Unexpected ${count} pages, expected ${least} to ${most}, which is what ${printer.title} binds of \`${paper.name}\`${ofSize}`,
              hint: other
                ? `It binds more of another paper: \`printers: {${printer.name}: {paper: ${other}}}\``
                : 'Choose a larger `trim`, or divide the book into volumes'
            }
          ]
        : []),
      ...(count % whole === 0
        ? []
        : [{message: `Unexpected ${count} pages, expected a multiple of ${whole}`}])
    ]
  }
}

/** The spine that covers are made for follows from the pages of the file (`print/spine`). */
export const spine: PrintRule = ({facts, printed: {printer, paper, spine: width, pages}}) => {
  const wanted = spineWidth(paper, facts.pages.length)
  const text = printer.spineText.value.pages
  return {
    check: 'spine',
    found: `${width} mm for ${pages} pages`,
    expected: `${wanted} mm, text from ${text} pages`,
    source: paper.spine.source,
    findings: isSame(width, wanted)
      ? []
      : [{message: `Unexpected spine of ${width} mm, expected ${wanted} mm for ${facts.pages.length} pages`}]
  }
}

/** Blank pages stand where they are wanted, and not many in a row (`print/blank-pages`). */
export const blankPages: PrintRule = ({facts: {pages}, printed: {printer}}) => {
  const last = pages.findLastIndex(({isBlank}) => !isBlank)
  const most = printer.blankRun?.value
  const padding = paddedCount(printer, last + 1) - last - 1
  let run = 0
  let longest = 0
  const findings: PrintFinding[] = []
  pages.slice(0, last + 1).forEach(({isBlank}, page) => {
    run = isBlank ? run + 1 : 0
    longest = Math.max(longest, run)
    if (most !== undefined && run === most + 1) {
      findings.push({page, message: `Unexpected ${run} blank pages in a row, expected at most ${most}`})
    }
  })
  const atEnd = pages.length - last - 1
  if (printer.blankLast.value && atEnd === 0) {
    findings.push({
      page: pages.length - 1,
      message: 'Unexpected last page with something on it, expected a blank one'
    })
  }
  if (atEnd > padding) {
    findings.push({
      page: last + 1,
      message: `Unexpected ${atEnd} blank pages at the end, expected ${padding}`,
      severity: 'warning'
    })
  }
  return {
    check: 'blank-pages',
    found: `${pages.filter(({isBlank}) => isBlank).length}, ${atEnd} at the end`,
    expected: `${printer.blankLast.value ? 'the last one' : 'any last page'}${most === undefined ? '' : `, at most ${most} in a row`}`,
    source: printer.blankLast.source,
    findings
  }
}

function inMillimetres(points: number): Millimetres {
  // The unit is that of the result.
  return (Math.round((points * 25.4 * 100) / 72) / 100) as Millimetres
}

function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

function shown({width, height}: {readonly width: number; readonly height: number}): string {
  return `${number(width)} × ${number(height)} mm`
}

function distance(one: Size, other: {readonly width: number; readonly height: number}): number {
  return Math.hypot(one.width - other.width, one.height - other.height)
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] + 0.01 &&
    outer[1] <= inner[1] + 0.01 &&
    outer[2] >= inner[2] - 0.01 &&
    outer[3] >= inner[3] - 0.01
  )
}
