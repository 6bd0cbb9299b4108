import {alertMeant} from './directive-names.ts'
import {formula} from './language-hints.ts'

/** Something that another program would read, and that is printed as it was written. */
export interface Foreign {
  /** Finds it in the source. */
  readonly pattern: RegExp
  /** Whether it counts only where a paragraph begins (default: `false`). */
  readonly opens?: true
  /** What a book has instead. */
  readonly expected: string
  readonly hint: string | ((found: string) => string)
  /** Whether text is missing from the book because of it (default: `false`). */
  readonly includes?: true
}

const asText = (written: string) => `write \`\\${written}\` when it is meant to be read`

/** Text of another file, which is not in the book. */
const included = 'Write the text of the file here, or list the file under `chapters`'

/** The fence for mdBook's `path:3:10`, `path:anchor`, and VitePress's `@/path{2}`. */
function fenceFor(found: string): string {
  const [, written = ''] = /(?:#\w+|<<<)\s+(?:@\/)?([^\s{}]+)/.exec(found) ?? []
  const [path = '', first, last] = written.split(':')
  const part =
    first === undefined
      ? ''
      : /^\d*$/.test(first)
        ? ` lines="${first || 1}${last === undefined ? '' : `-${last}`}"`
        : ` region="${first}"`
  return `Name the file after the fence: \`file="${path}"${part}\``
}

/** mdBook's words for files that it puts in. */
const files = '\\s*#(?:include|rustdoc_include|shiftinclude|playground|playpen)\\b'
const braces = new RegExp(`\\{\\{${files}[^}\\n]*\\}\\}`, 'g')

/** Emoji that Noto Serif SC, LXGW WenKai or JetBrains Mono has a sign for, and what is also text: digits, `#` and `*`. */
const drawn =
  '\\d#*©®‼⁉™↔-↙Ⓜ▪▫▶◀◻◼☀-☃☎☝☯♀♂♠♣♥♦♨♻⚠⚡⚪⚫⚽⚾✂➡⤴⤵⬅-⬇〰〽㊗㊙\\u{1F170}-\\u{1F19A}\\u{1F201}-\\u{1F251}'
const coloured = `(?:(?![${drawn}])\\p{Emoji}|[\\d#*]\\uFE0F?\\u20E3)`

const emoji: Foreign = {
  pattern: new RegExp(`${coloured}(?:${coloured}|\\uFE0F|\\u200D|\\p{Emoji_Modifier})*`, 'gu'),
  expected: 'a character that the fonts of a book have',
  hint: 'Say it in words, or show it as an image'
}

/** In a line of text. */
export const foreignInText: readonly Foreign[] = [
  {pattern: braces, expected: 'the text itself', hint: included, includes: true},
  {
    pattern: new RegExp(`\\{\\{(?!${files})[^{}\\n]+\\}\\}`, 'g'),
    expected: 'what it stands for',
    hint: 'Write the words that it stands for, or put it between backticks'
  },
  {pattern: /\{%-?\s*include[^%\n]*%\}/g, expected: 'the text itself', hint: included, includes: true},
  {
    pattern: /\{%-?\s*(?!include)\w[^%\n]*%\}/g,
    expected: 'Markdown',
    hint: 'Write `:::note` and `:::` around a hint, and leave other tags out'
  },
  {
    pattern: /(?:<<<\s*|-+8<-+\s*")[@./\w][^\n]*/g,
    opens: true,
    expected: 'the text itself',
    hint: (found) => (found.startsWith('<<<') ? fenceFor(found) : included),
    includes: true
  },
  {
    pattern: /\[(?:\[_?toc_?\]|toc)\]/gi,
    opens: true,
    expected: 'nothing: a book has its contents before the text',
    hint: (found) => `Leave it out, or ${asText(found)}`
  },
  {
    pattern: /(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[^\n]*/g,
    opens: true,
    expected: 'a block between `:::` and `:::`',
    hint(found) {
      const [, name = '', title] = /\s([\w-]+)(?:\s+"(.*)")?/.exec(found) ?? []
      return `Write \`:::${alertMeant(name) ?? 'note'}${title ? `[${title}]` : ''}\` before the text, without indenting it, and \`:::\` after it`
    }
  },
  {
    pattern:
      /import\s+(?:[\w{*][^'"\n]*\sfrom\s+)?['"][^'"\n]+['"];?|export\s+(?:const|default|function)\s[^\n]*/g,
    opens: true,
    expected: 'Markdown, which runs no code',
    hint: 'Leave it out'
  },
  {
    pattern: /(?:#(?=[^\s#!\d{])|#{2,6}(?=[^\s#{]))[^\n]*/g,
    opens: true,
    expected: 'a blank before the words of a heading',
    hint: (found) => `Write \`${found.replace(/^#+/, '$& ')}\`, or ${asText(found)}`
  },
  {pattern: /\{\/\*.*?\*\/\}/gs, expected: 'a comment of HTML', hint: 'Write `<!-- … -->`'},
  {
    pattern: /\{:\s*[.#][\w-][^{}\n]*\}/g,
    expected: 'nothing: the book’s design decides the look',
    hint: 'Leave it out; the id of a heading is `{#id}`'
  },
  {pattern: /(?<!\\)\$\$(?:[^$]*\$\$)?/g, expected: 'words: formulas are not set', hint: formula},
  {pattern: /\\\\[([][^\n]+?\\\\[)\]]/g, expected: 'words: formulas are not set', hint: formula},
  {
    // `$HOME/$USER` and `$5 to $10` are text.
    pattern: /(?<![\\\w$])\$(?![\s$])(?=[^$\n]*[\\^_=+<>{])[^$\n]*[^\s$\\]\$(?![\w{$])/g,
    expected: 'words: formulas are not set',
    hint: `${formula}; write \`\\$\` for a dollar sign`
  },
  {
    pattern: /(?<![\p{L}\p{N}:\\/])(?::(?:\+1|-1|[a-z][a-z\d_+-]+):)(?![\p{L}\p{N}:/])/gu,
    expected: 'words: the names of emoji are printed as they are',
    hint: (found) => `Leave it out, or ${asText(found)}`
  },
  {
    pattern: /(?<![\w=!<>\\])==(?=[^\s=])[^=\n]*[^\s=]==(?![\w=])/g,
    expected: 'an element of HTML',
    hint: (found) => `Write \`<mark>${found.slice(2, -2)}</mark>\``
  },
  {
    pattern: /(?<!\\)\^\[[^\]\n]+\]/g,
    expected: 'a footnote with its text below',
    hint: 'Write `[^1]` here, and `[^1]: …` after the paragraph'
  },
  {
    pattern: /(?<![\p{L}\p{N}\]\\])!?\[(?![\^@]|\d+\])[^\][\n]+\]\[(?![\^@])[^\][\n]*\]/gu,
    expected: 'where it leads, somewhere in the file',
    hint(found) {
      const [, words = '', name] = /\[([^\]]+)\]\[([^\]]*)\]/.exec(found) ?? []
      return `Write \`[${name || words}]: …\` on a line of its own`
    }
  },
  {
    pattern:
      /(?<!\\)!?\[[^\][\n]*\]\((?!<)[^()<>"\n]*[^()<>"\s] +[^()<>"\s][^()<>"\n]*\.[a-z\d]{2,5}(?:#[^()\s]*)?\)/gi,
    expected: 'a path without blanks',
    hint: (found) => `Write \`${found.replace(/\((.*)\)$/, '(<$1>)')}\``
  },
  emoji
]

/** In listings, where most of that is code. */
export const foreignInCode: readonly Foreign[] = [
  {pattern: braces, expected: 'the code itself', hint: fenceFor, includes: true},
  {pattern: /(?<=\n[\s>]*)<<<\s*@\/[^\n]*/g, expected: 'the code itself', hint: fenceFor, includes: true},
  emoji
]

/** In listings in Rust: lines that mdBook does not show. */
export const foreignInRust: readonly Foreign[] = [
  {
    pattern: /(?<=\n[\s>]*)#(?: [^\n]*)?(?=\n)/g,
    expected: 'a line that is to be read',
    hint: 'Leave the line out; show a part of a file with `file="…" lines="3-10"`'
  }
]

/** In comments, which vanish. */
export const foreignInHtml: readonly Foreign[] = [
  {pattern: /<!--\s*@include:[^\n]*?-->/g, expected: 'the text itself', hint: included, includes: true}
]
