import {type Finding, pointAt, quoted} from '../finding.ts'
import {brackets} from './brackets.ts'

const skipped = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<![^\s;{}])#[^\n]*/g

/**
 * Reports what is not a configuration of nginx (`samples/nginx`): directives end with `;` or a block.
 *
 * @see https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */
export function nginx(text: string): readonly Finding[] {
  const found = brackets(text, {rule: 'samples/nginx', skipped, opening: /(?<![^\s])["']/})
  if (found.length > 0) return found

  const code = text.replaceAll(skipped, (part) => part.replaceAll(/[^\n]/g, part.startsWith('#') ? ' ' : 'x'))
  // Braces inside of words, as in `\d{3}` and `${name}`, belong to them.
  for (const {0: directive, index} of code.matchAll(/[^;{}\s][^;{}]*(?=[{};]|$)/g)) {
    const end = code[index + directive.length]
    const lines = directive.trimEnd().split('\n')
    const isComplete = end === ';' || end === '{'
    const [first = ''] = lines
    const looksJoined =
      lines.length > 1 && /^[a-z_]+\s/.test(lines[1]?.trim() ?? '') && !/^\s*log_format/.test(first)
    if (isComplete && !looksJoined) continue
    const offset = index + first.trimEnd().length
    return [
      {
        rule: 'samples/nginx',
        message: `Unexpected end of directive ${quoted(first)}, expected \`;\``,
        ...pointAt(text, offset)
      }
    ]
  }
  return []
}
