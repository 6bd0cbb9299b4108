import type {Preflight} from '../model/preflight.ts'
import {displayWidth} from './display-width.ts'

const verdicts = {pass: 'ok', warn: 'warn', fail: 'FAIL'} as const

/** How far a printer's number can be trusted, as the table says it. */
const certainties = {official: '', agreed: '', single: ' (one source)', memory: ' (unverified)'} as const

/** The table of a preflight, as text: what was looked at, what the file has, what the printer takes. */
export function preflightTable({part, printer, paper, book, rows, passed, file}: Preflight): string {
  const {pages, spine, inner, trim} = book
  const size = `${trim.width} × ${trim.height} mm`
  const what =
    part === 'cover'
      ? `cover of ${size}, spine ${spine} mm for ${pages} pages`
      : `${pages} pages of ${size}, inner margin ${inner} mm, spine ${spine} mm`
  const lines = rows.map(({check, verdict, found, expected, source}) => [
    verdicts[verdict],
    check,
    found,
    `${expected}${source ? certainties[source.sure] : ''}`
  ])
  const widths = [0, 1, 2].map((column) =>
    Math.min(44, Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))))
  )

  return [
    `${file}: ${printer.title}, ${paper}: ${what}: ${passed ? 'passed' : 'FAILED'}`,
    ...lines.map(
      (line) =>
        `  ${line
          .map((cell, column) => padded(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`
    )
  ].join('\n')
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
