/** What the highlighter splits a line into; only its text matters here. */
interface Token {
  readonly content: string
  readonly offset: number
}

/** Openings of comments in which notations are understood. */
const RE_OPENING = /^\s*(?:\/\/|\/\*|<!--|#|--|;|%|\*|["'])/
const RE_NOTATION = /\[\\?!code\b[^\]]*\]/
/** The comment of a notation: the last opening before it that stands by itself. */
const RE_COMMENT =
  /(?:^|\s)(?:\/\/|\/\*|<!--|#|--|;+|%+)(?=\s|\[)(?:(?!\s(?:\/\/|\/\*|<!--|#|--|;+|%+)\s).)*$/

/**
 * Make the comment that holds a `[!code …]` notation a token of its own.
 *
 * Notations are looked for in a line's last token, when it is a comment. A
 * language without comments (plain text, the output in a shell session) has no
 * such token, and some grammars make several of one comment.
 *
 * @param lines
 *   Tokens of each line.
 * @returns
 *   The same text; tokens are split or joined in lines with a notation only.
 */
export function isolateNotations<One extends Token>(lines: readonly (readonly One[])[]): One[][] {
  return lines.map((line) => {
    const text = line.map(({content}) => content).join('')
    const notation = RE_NOTATION.exec(text)
    if (!notation) return [...line]

    const last = line.at(-1)
    if (last && RE_OPENING.test(last.content) && RE_NOTATION.test(last.content)) return [...line]

    const comment = RE_COMMENT.exec(text.slice(0, notation.index))
    return comment ? splitAt(line, comment.index) : [...line]
  })
}

/** Keep tokens up to an offset in the line; all that follows becomes one token. */
function splitAt<One extends Token>(line: readonly One[], offset: number): One[] {
  const before: One[] = []
  let rest: One | undefined
  let at = 0

  for (const token of line) {
    const cut = Math.max(0, offset - at)
    at += token.content.length
    if (rest) rest = {...rest, content: rest.content + token.content}
    else if (cut >= token.content.length) before.push(token)
    else {
      if (cut > 0) before.push({...token, content: token.content.slice(0, cut)})
      rest = {...token, content: token.content.slice(cut), offset: token.offset + cut}
    }
  }

  return rest ? [...before, rest] : before
}
