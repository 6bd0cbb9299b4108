/** Something wrong in a sample, by its place in the code. */
export interface Finding {
  /** `samples/…`. */
  readonly rule: string
  /** `error` by default. */
  readonly severity?: 'error' | 'warning' | undefined
  readonly message: string
  readonly hint?: string | undefined
  /** Line of the code, from 0. */
  readonly line: number
  /** UTF-16 units before it in the line, from 0. */
  readonly column: number
}

/** A place in a text by its line and column, both from 0. */
export function pointAt(text: string, offset: number): Pick<Finding, 'line' | 'column'> {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)))
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length - 1, column: before.length - start}
}

/** Source text in a message: between backticks, shortened, on one line. */
export function quoted(text: string): string {
  const [first = ''] = text.trim().split('\n')
  return `\`${first.length > 40 ? `${first.slice(0, 39)}…` : first}\``
}
