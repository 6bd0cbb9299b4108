import {nearest} from './nearest.ts'

/** A `[!code …]` that is not one of those that highlighters know. */
export interface UnknownNotation {
  /** As written, with brackets. */
  readonly text: string
  /** In the line, from 0. */
  readonly offset: number
  readonly hint: string | undefined
}

const known = ['highlight', 'hl', 'focus', '++', '--', 'error', 'warning', 'info', 'word']

/** Find notations in a line of code that would be printed, because nobody knows them. */
export function unknownNotations(line: string): readonly UnknownNotation[] {
  return [...line.matchAll(/\[!code\b\s*([^\]:\s]*)([^\]]*)\]/g)].flatMap((match): UnknownNotation[] => {
    const [text, name = '', rest = ''] = match
    if (known.includes(name)) return []
    const guess = nearest(name, known)
    return [{text, offset: match.index, hint: guess && `Did you mean \`[!code ${guess}${rest}]\`?`}]
  })
}
