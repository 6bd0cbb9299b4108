/** A content stream on its way, an operation on each line. */
export interface LineWriter {
  /** A line of its own. */
  readonly add: (line: Uint8Array) => void
  /** A stretch of the source, from `start` to before `end`. */
  readonly copy: (start: number, end: number) => void
  /** All lines. */
  readonly bytes: () => Uint8Array
}

/**
 * Write a content stream that is mostly another one: what stands on lines that
 * follow one another there is copied at once.
 *
 * @param source
 *   The other one, decoded.
 */
export function writeLines(source: Uint8Array): LineWriter {
  const lines: Uint8Array[] = []
  let from = 0
  let to = 0
  const flush = (): void => {
    if (to > from) lines.push(source.subarray(from, to))
    from = to
  }

  return {
    add(line) {
      flush()
      lines.push(line)
    },
    copy(start, end) {
      if (start !== to + 1 || source[to] !== lineEnd || to === from) {
        flush()
        from = start
      }
      to = end
    },
    bytes() {
      flush()
      return Buffer.concat(lines.flatMap((line, index) => (index > 0 ? [newLine, line] : [line])))
    }
  }
}

const lineEnd = 10
const newLine = Uint8Array.of(lineEnd)
