/** Positions of pages that lie open together, from 0; the first page of a book lies alone on the right. */
export interface Spread {
  readonly left: number | undefined
  readonly right: number | undefined
}

/** The spreads of a book with so many pages. */
export function spreadsOf(pages: number): readonly Spread[] {
  return Array.from({length: Math.floor(pages / 2) + 1}, (_, index) => {
    const right = index * 2
    return {left: index === 0 ? undefined : right - 1, right: right < pages ? right : undefined}
  })
}

/** `0002-0003`, `0001`: what a picture of a spread is called. */
export function spreadName({left, right}: Spread): string {
  return [left, right]
    .flatMap((position) => (position === undefined ? [] : [String(position + 1).padStart(4, '0')]))
    .join('-')
}
