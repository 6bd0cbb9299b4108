/** Marks at the end of a line that a list below the listing explains. */
export interface CalloutLine {
  /** Of the code, from 1. */
  readonly line: number
  /** Numbers in the order they stand there, from 1. */
  readonly numbers: readonly number[]
}

const MARK = String.raw`(?:[①-⑳]|<\d{1,2}>)`
const OPENING = String.raw`(?:\/\/|\/\*|<!--|#|--|;+|%+|')`
const NOTATIONS = String.raw`(?:\s*\[\\?!code\b[^\]]*\])*`
/** The code, the marks at its end, notations after them, and the end of a comment. */
const RE_MARKS = new RegExp(`^(.*?)((?:${MARK}\\s*)+)(${NOTATIONS})\\s*(\\*\\/|-->)?\\s*$`, 'u')
/** A comment that has nothing in it yet. */
const RE_OPENED = new RegExp(`(?:^|\\s)${OPENING}\\s*$`)

/**
 * Take the callouts off the ends of code lines: `port: 80  # ①`, `return nil // <1>`, `… ②`.
 *
 * A comment that holds only callouts goes with them; one that also has words or a `[!code …]`
 * notation stays. A mark that touches the word before it (`见图①`) is part of the text.
 *
 * @param lines
 *   Of the code.
 * @param bare
 *   Whether `<1>` is a callout outside comments too; otherwise it is code, as in `Vec<1>`.
 * @returns
 *   Lines without callouts, and the callouts of those that had some.
 */
export function takeCallouts(
  lines: readonly string[],
  bare: boolean
): {
  readonly lines: readonly string[]
  readonly callouts: readonly CalloutLine[]
  /** Whether some are written `<1>`, which an ordered list without signs may explain. */
  readonly angled: boolean
} {
  const callouts: CalloutLine[] = []
  let angled = false

  const rest = lines.map((line, index) => {
    const [, before = '', marks = '', notations = '', closing = ''] = RE_MARKS.exec(line) ?? []
    const comment = RE_OPENED.exec(before)
    if (marks === '' || !(comment || before === '' || /\s$/.test(before))) return line
    if (marks.includes('<') && !bare && !comment && !commentIn(before)) return line

    angled ||= marks.includes('<')
    callouts.push({
      line: index + 1,
      numbers: [...marks.matchAll(/[①-⑳]|\d+/gu)].map(([mark]) => numberOf(mark))
    })
    const kept = comment && notations === '' ? before.slice(0, comment.index) : before
    const end = comment && notations === '' ? '' : [notations.trim(), closing].filter(Boolean).join(' ')
    return [kept.trimEnd(), end].filter(Boolean).join(' ')
  })

  return {lines: rest, callouts, angled}
}

/** How a callout is printed: ① to ⑳, then (21). */
export function calloutSign(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `(${number})`
}

/** The number of ① to ⑳, or of digits. */
export function numberOf(mark: string): number {
  return /^\d+$/.test(mark) ? Number(mark) : (mark.codePointAt(0) ?? 0) - 0x2460 + 1
}

function commentIn(text: string): boolean {
  return new RegExp(`(?:^|\\s)${OPENING}\\s`).test(text)
}
