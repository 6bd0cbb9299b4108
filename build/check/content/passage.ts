import type {Place} from '../../model/diagnostic.ts'

/** A stretch of the manuscript that comes from one place: a paragraph, a cell, a line of code, a label. */
export interface Unit {
  readonly kind: 'text' | 'line' | 'label'
  /** Without blanks. */
  readonly text: string
  readonly file: string
  readonly place: Place | undefined
  /** Of a line of code: blanks before its first sign; the tree has no tabs. */
  readonly indent: number
}

/** Text that comes in one order. */
export interface Passage {
  /** All units, one after the other. */
  readonly text: string
  readonly units: readonly Unit[]
  /** Where each unit begins in `text`. */
  readonly starts: readonly number[]
  /** Signs that may stand at a place of `text`, and are not in it: numbers of notes and pages. Sticky. */
  readonly optional: ReadonlyMap<number, RegExp>
}

/** A note. */
export interface Note extends Passage {
  /** Whether it is called more than once, so that several pages may show it. */
  readonly isRepeated: boolean
}

/** What a chapter says, as its author wrote it. */
export interface ExpectedChapter {
  readonly id: string
  readonly path: string
  readonly main: Passage
  /** Each is a passage of its own: where notes stand is up to the edition. */
  readonly notes: readonly Note[]
  /** Figures, tables and listings that may change places with what follows; `main` does not have them. */
  readonly floats: readonly Passage[]
  /** What the pipeline adds as blocks of their own: the heading of the notes. */
  readonly generated: ReadonlySet<string>
}

/** A piece of a finished file that belongs together: a paragraph, a cell, a listing on a page. */
export interface ShownBlock {
  /** Without blanks. */
  readonly text: string
  /** Column of the sign at an offset of `text`, in listings; `undefined` where there are no columns. */
  readonly columnOf: (offset: number) => number | undefined
  /** Whether nothing says that it is part of the text: running heads, repeated heads of tables. */
  readonly isLoose: boolean
  /** For messages: `page 12 of book.pdf`. */
  readonly where: string
}

/** Blanks, selectors of a form (`⚠` with U+FE0F), and signs that stand for check boxes: trees have no text for them. */
const blanks = /[\s\p{Variation_Selector}\u200b\u2060\u00ad\ufeff□■]+/gu

/** Hyphens that fonts draw with one sign, whose text in a PDF can only be one of them. */
const hyphens = /[\u2010\u2011]/gu

/** Text as it is compared: without blanks, and with one code for what fonts draw with one sign. */
export function lettersOf(text: string): string {
  return text.replace(blanks, '').replace(hyphens, '-')
}

/** The unit that holds an offset of a passage. */
export function unitAt(passage: Passage, offset: number): Unit | undefined {
  return passage.units[firstUnit(passage, offset + 1) - 1]
}

/** Position of the first unit that begins at an offset of a passage or after it. */
export function firstUnit({starts}: Passage, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
