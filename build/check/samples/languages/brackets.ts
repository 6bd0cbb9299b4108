import {fullWidth} from '../characters.ts'
import {type Finding, pointAt} from '../finding.ts'

/** How a language without a parser writes comments and strings. */
export interface Lexis {
  readonly rule: string
  /** Comments and strings, which may hold anything. */
  readonly skipped: RegExp
  /** What opens a string or comment that does not end. */
  readonly opening: RegExp
}

const closing: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}

/**
 * Reports brackets without counterpart, strings without end, and full-width punctuation outside of
 * strings: what can be said of a language for which there is no parser.
 */
export function brackets(text: string, {rule, skipped, opening}: Lexis): readonly Finding[] {
  const code = text.replaceAll(skipped, (part) => part.replaceAll(/[^\n]/g, ' '))
  const left = opening.exec(code)
  if (left) {
    const message = `Unexpected end of the code, expected the end of what \`${left[0]}\` begins`
    return [{rule, message, ...pointAt(text, left.index)}]
  }

  const open: {readonly bracket: string; readonly offset: number}[] = []
  for (const {0: bracket, index} of code.matchAll(/[()[\]{}]/g)) {
    if (closing[bracket]) open.push({bracket, offset: index})
    else {
      const last = open.pop()
      const wanted = last && closing[last.bracket]
      if (wanted === bracket) continue
      const message = `Unexpected \`${bracket}\`, expected ${wanted ? `\`${wanted}\`` : 'an opening bracket before it'}`
      return [{rule, message, ...pointAt(text, index)}]
    }
  }
  const last = open.at(-1)
  if (last) {
    const message = `Unexpected end of the code, expected \`${closing[last.bracket]}\` for this \`${last.bracket}\``
    return [{rule, message, ...pointAt(text, last.offset)}]
  }
  return [...code.matchAll(/\S+/g)].flatMap(({0: word, index}) => fullWidth(word, pointAt(text, index)))
}
