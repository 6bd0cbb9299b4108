import {PDFDocument} from 'pdf-lib'
import type {TextRun} from '../../build/check/pdf-text/paint-runs.ts'
import {readPages} from '../../build/check/pdf-text/read-pages.ts'

/** Where the lines of a page stand, from the top: `left right baseline size text`, lengths in tenths of a pt. */
export type PageLines = readonly string[]

/**
 * The lines of each page of a PDF, as far as they are text.
 *
 * @returns
 *   In the order of the pages.
 */
export async function linesOfPages(bytes: Uint8Array): Promise<readonly PageLines[]> {
  return readPages(await PDFDocument.load(bytes, {updateMetadata: false})).map(({runs}) => {
    const lines: TextRun[][] = []
    for (const run of runs) {
      if (run.texts.join('').trim() === '') continue
      const line = lines.find(([first]) => first && Math.abs(first.baseline - run.baseline) < 0.5)
      if (line) line.push(run)
      else lines.push([run])
    }
    return lines
      .toSorted(([a], [b]) => (a?.baseline ?? 0) - (b?.baseline ?? 0))
      .map((line) => {
        const ordered = line.toSorted((a, b) => (a.lefts[0] ?? 0) - (b.lefts[0] ?? 0))
        const [first] = ordered
        const edges = [first?.lefts[0] ?? 0, Math.max(...ordered.map(({right}) => right))]
        const size = Math.max(...ordered.map((run) => run.size))
        const text = ordered
          .map(({texts}) => texts.join(''))
          .join('')
          .trim()
        return [...edges, first?.baseline ?? 0, size].map(tenths).concat(text.slice(0, 12)).join(' ')
      })
  })
}

function tenths(length: number): string {
  return String(Math.round(length * 10))
}

/** Lines that stand elsewhere than before, by more than a rounding; or other lines. */
export function movedLines(now: PageLines, accepted: PageLines): readonly string[] {
  if (now.length !== accepted.length) return [`${now.length} lines, expected ${accepted.length}`]
  return now.flatMap((line, index) => {
    const before = accepted[index] ?? ''
    return isNear(line, before) ? [] : [`${line}, expected ${before}`]
  })
}

/** Half a pt. */
const tolerance = 5

function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((line) => line.split(' '))
  if (!a || !b || a.slice(4).join(' ') !== b.slice(4).join(' ')) return false
  return a.slice(0, 4).every((length, index) => Math.abs(Number(length) - Number(b[index])) <= tolerance)
}
