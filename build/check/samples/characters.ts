import type {Finding} from './finding.ts'

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202e': 'right-to-left override',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark'
}

/** Every separator but the blank, marks of format, and control characters but the tab. */
const RE_INVISIBLE = /(?!\x20)\p{Z}|\p{Cf}|(?!\t)\p{Cc}/gu

/**
 * Reports characters that a reader of the code cannot see, and that a program does not take for a
 * blank (`samples/invisible-character`).
 *
 * An ideographic space after Chinese text is part of that text.
 */
export function invisibleCharacters(lines: readonly string[]): readonly Finding[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(RE_INVISIBLE)].flatMap(([character], index, all): readonly Finding[] => {
      const column = all[index]?.index ?? 0
      if (character === '\u3000' && /\p{Script=Han}/u.test(text.slice(0, column))) return []
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      return [
        {
          rule: 'samples/invisible-character',
          message: `Unexpected ${names[character] ?? 'invisible character'} (U+${code}), expected ASCII blanks in code`,
          line,
          column
        }
      ]
    })
  )
}

/** Punctuation that an input method writes in place of ASCII, with what was meant. */
const meant: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '「': '"',
  '」': '"',
  '—': '--',
  '–': '-'
}

const RE_FULL_WIDTH = /[\uff01-\uff5e“”‘’、。【】「」]|(?<![^\s=])[—–](?=[\w-])/u

/**
 * Reports full-width punctuation in a piece of code that is not prose (`samples/full-width`): one without
 * Chinese characters.
 *
 * @param text
 *   A word of code: a key, a plain value, a word of a command.
 * @param at
 *   Where it begins.
 */
export function fullWidth(text: string, at: Pick<Finding, 'line' | 'column'>): readonly Finding[] {
  if (/\p{Script=Han}/u.test(text)) return []
  const found = RE_FULL_WIDTH.exec(text)
  if (!found) return []

  const [character] = found
  const ascii = meant[character] ?? String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0)
  const before = text.slice(0, found.index).split('\n')
  return [
    {
      rule: 'samples/full-width',
      message: `Unexpected full-width \`${character}\`, expected \`${ascii}\``,
      line: at.line + before.length - 1,
      column: (before.length === 1 ? at.column : 0) + (before.at(-1)?.length ?? 0)
    }
  ]
}
