import type {PrintedBook} from '../../model/edition.ts'
import {spineWidth} from '../../model/printer.ts'
import {overlap} from './box.ts'
import {panelsOf, point} from './cover-panels.ts'
import type {Box} from './facts.ts'
import {type Bar, readBarcode} from './read-barcode.ts'
import type {CoverFacts} from './read-cover.ts'
import {isSame, millimetres, number, type PrintFinding, type PrintResult} from './rules.ts'

/** What a rule for covers looks at. */
export interface CoverSubject {
  readonly facts: CoverFacts
  readonly printed: PrintedBook
}

/** One thing that must hold for a cover. */
export type CoverRule = (subject: CoverSubject) => PrintResult

const noBox: Box = [0, 0, 0, 0]

/** One sheet: as high as the book, with bleed on all sides, marks or none (`print/cover-boxes`). */
export const coverBoxes: CoverRule = ({facts: {pages}, printed: {printer, trim}}) => {
  const {media, bleed, trim: box} = pages[0] ?? {media: noBox, bleed: noBox, trim: noBox}
  const wanted = printer.cover.value.bleed * point
  const sides = [box[0] - bleed[0], box[1] - bleed[1], bleed[2] - box[2], bleed[3] - box[3]]
  const isBare =
    printer.marks.value || [0, 1, 2, 3].every((side) => isSame(media[side] ?? 0, bleed[side] ?? 0))
  const isRight =
    pages.length === 1 &&
    isBare &&
    isSame(box[3] - box[1], trim.height * point) &&
    sides.every((side) => isSame(side, wanted))
  const found = `${pages.length} ${pages.length === 1 ? 'sheet' : 'sheets'} of ${millimetres(box[2] - box[0])} × ${millimetres(box[3] - box[1])}, bleed ${sides.map(millimetres).join(', ')}`
  const expected = `1 sheet, ${trim.height} mm high, bleed ${printer.cover.value.bleed} mm, ${printer.marks.value ? 'marks' : 'no marks'}`
  return {
    check: 'cover-boxes',
    found,
    expected,
    source: printer.cover.source,
    findings: isRight ? [] : [{message: `Unexpected ${found}, expected ${expected}`}]
  }
}

/** What is left between the two covers is as wide as the pages are thick (`print/cover-spine`). */
export const coverSpine: CoverRule = ({facts, printed: {paper, trim, pages}}) => {
  const box = facts.pages[0]?.trim ?? noBox
  const width = (box[2] - box[0]) / point - 2 * trim.width
  const wanted = spineWidth(paper, pages)
  return {
    check: 'cover-spine',
    found: `${number(width)} mm`,
    expected: `${number(wanted)} mm for ${pages} pages on ${paper.name}`,
    source: paper.spine.source,
    findings:
      Math.abs(width - wanted) <= 0.02
        ? []
        : [
            {
              message: `Unexpected spine of ${number(width)} mm, expected ${number(wanted)} mm for ${pages} pages`
            }
          ]
  }
}

/** There is text on the spine only of thick books, and away from the folds (`print/spine-text`). */
export const spineText: CoverRule = ({facts, printed}) => {
  const {printer, pages} = printed
  const {pages: least, clear} = printer.spineText.value
  const {spine} = panelsOf(facts.pages[0]?.trim ?? noBox, printed)
  const texts = facts.texts.filter((text) => overlap(text, spine))
  const distance = Math.min(...texts.map((text) => Math.min(text[0] - spine[0], spine[2] - text[2]))) / point
  const findings: PrintFinding[] =
    texts.length > 0 && pages < least
      ? [{message: `Unexpected text on the spine of ${pages} pages, expected none below ${least}`}]
      : distance < clear - tolerance
        ? [
            {
              message: `Unexpected text ${number(distance)} mm from a fold of the spine, expected at least ${number(clear)} mm`
            }
          ]
        : []
  return {
    check: 'spine-text',
    found: texts.length === 0 ? 'none' : `${number(distance)} mm from the folds`,
    expected: pages < least ? `none below ${least} pages` : `at least ${number(clear)} mm from the folds`,
    source: printer.spineText.source,
    findings
  }
}

/** No letter of back and front stands where the knife or the fold might come (`print/cover-safe`). */
export const coverSafe: CoverRule = ({facts, printed}) => {
  const {safe} = printed.printer.cover.value
  const {back, front, spine} = panelsOf(facts.pages[0]?.trim ?? noBox, printed)
  const distances = facts.texts.map((text) => {
    const middle = (text[0] + text[2]) / 2
    if (middle > spine[0] && middle < spine[2])
      return Math.min(text[1] - spine[1], spine[3] - text[3]) / point
    const panel = middle < spine[0] ? back : front
    return Math.min(text[0] - panel[0], text[1] - panel[1], panel[2] - text[2], panel[3] - text[3]) / point
  })
  const least = Math.min(...distances)
  return {
    check: 'cover-safe',
    found: distances.length === 0 ? 'no text' : `${number(least)} mm`,
    expected: `at least ${number(safe)} mm from edges and folds`,
    source: printed.printer.cover.source,
    findings:
      least < safe - tolerance
        ? [
            {
              message: `Unexpected text ${number(least)} mm from an edge or fold, expected at least ${number(safe)} mm`
            }
          ]
        : []
  }
}

/** The barcode can be read and is that of the book; without an ISBN nothing stands in its place (`print/barcode`). */
export const barcode: CoverRule = ({facts, printed}) => {
  const {printer, isbn} = printed
  const {barcode: place, back} = panelsOf(facts.pages[0]?.trim ?? noBox, printed)
  const bars = facts.shapes.flatMap(({box, fill}): Bar[] => {
    const isBar = box[3] - box[1] > leastBar * point && box[2] - box[0] < box[3] - box[1]
    return fill === 'black' && isBar && overlap(box, back) ? [[box[0], box[2]]] : []
  })
  const read = readBarcode(bars)
  const inPlace = [
    ...facts.texts,
    ...facts.shapes.filter(({box}) => box[2] - box[0] < back[2] - back[0]).map(({box}) => box)
  ].filter((box) => overlap(box, place))
  const wanted = isbn?.replace(/\D/g, '')
  const found = read ?? (inPlace.length === 0 ? 'left free' : 'something that is no EAN-13')
  const expected = wanted ?? 'left free'
  const isCovered = facts.texts.some((text) => overlap(text, place))
  return {
    check: 'barcode',
    found,
    expected: `${expected}, ${number(printer.cover.value.barcode.width)} × ${number(printer.cover.value.barcode.height)} mm`,
    source: printer.cover.source,
    findings: [
      ...(found === expected ? [] : [{message: `Unexpected barcode: ${found}, expected ${expected}`}]),
      ...(isCovered ? [{message: 'Unexpected text in the place of the barcode, expected none'}] : [])
    ]
  }
}

/** In mm: outlines of digits are lower than any bar. */
const leastBar = 5

/** In mm: what letters reach beyond their box. */
const tolerance = 0.1
