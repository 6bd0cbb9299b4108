/** A stretch of a file between two markers. */
export interface Region {
  readonly name: string
  /** Numbers of the first and last line between the markers, from 1; `last` is less when there is none. */
  readonly first: number
  readonly last: number
  /** Whether its end marker is there; otherwise the region runs to the end of the file. */
  readonly closed: boolean
}

const OPENING = String.raw`^\s*(?:\/\/|\/\*|<!--|#|--|;+|%+|'|\*)`
const NAME = String.raw`([\p{L}\p{N}_][^\s\]]*)`
const CLOSING = String.raw`\s*(?:\*\/|-->)?\s*$`
/** `# region name`, `//#region name`, `// [region name]`, and mdBook's `// ANCHOR: name`. */
const RE_START = new RegExp(
  `${OPENING}\\s*(?:#?region\\s+${NAME}|\\[region\\s+${NAME}\\]|ANCHOR:\\s*${NAME})${CLOSING}`,
  'u'
)
const RE_END = new RegExp(
  `${OPENING}\\s*(?:#?endregion(?:\\s+${NAME})?|\\[endregion(?:\\s+${NAME})?\\]|ANCHOR_END:\\s*${NAME})${CLOSING}`,
  'u'
)

/**
 * Find the named regions of a file by the markers in its comments.
 *
 * Regions may nest and overlap; an end without a name closes the innermost one.
 *
 * @param lines
 *   Of the file.
 * @returns
 *   Regions in the order of their first lines, and the numbers of the lines that are markers.
 */
export function findRegions(lines: readonly string[]): {
  readonly regions: readonly Region[]
  readonly markers: ReadonlySet<number>
} {
  const regions: Region[] = []
  const markers = new Set<number>()
  const open: {readonly name: string; readonly first: number}[] = []

  for (const [index, line] of lines.entries()) {
    const start = nameIn(RE_START, line)
    const end = nameIn(RE_END, line)
    if (start !== undefined) open.push({name: start, first: index + 2})
    if (end !== undefined) {
      const at = end === '' ? open.length - 1 : open.findLastIndex(({name}) => name === end)
      const [region] = at === -1 ? [] : open.splice(at, 1)
      if (region) regions.push({...region, last: index, closed: true})
    }
    if (start !== undefined || end !== undefined) markers.add(index + 1)
  }

  regions.push(...open.map((region) => ({...region, last: lines.length, closed: false})))
  return {regions: regions.toSorted((a, b) => a.first - b.first), markers}
}

/** The name in a marker, `''` when it has none; `undefined` when the line is no marker. */
function nameIn(marker: RegExp, line: string): string | undefined {
  const match = marker.exec(line)
  return match ? (match.slice(1).find((name) => name !== undefined) ?? '') : undefined
}
