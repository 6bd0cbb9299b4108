import type {Manuscript, Source} from '../model/book.ts'
import type {Diagnostic} from '../model/diagnostic.ts'

/** What authors write where something is still missing. */
const placeholders: readonly RegExp[] = [
  /\b(?:TODO|FIXME|TBD|TBC)\b/g,
  /\bXXX+\b/g,
  /待[补補]充?|待[续續][写寫]|待撰[写寫]|此[处處]填[写寫]|（待填）/g,
  /\blorem ipsum\b/gi,
  // ISBNs of examples: `978-7-111-00000-0`, and those that manuals print.
  /\b97[89](?:-?\d){3,5}-?0{4,6}-?\d\b/g,
  /\b(?:978-?3-?16-?148410-?0|978-?0-?306-?40615-?7|978-?1-?234-?56789-?7|978-?7-?302-?51234-?9)\b/g
]

/**
 * Find placeholders, which a released book must not have.
 *
 * Code and comments may have them.
 *
 * @param manuscript
 *   As read: its text, `book.yaml` and the lists beside it.
 * @returns
 *   Errors (`release/placeholder`), each with line and column.
 */
export function placeholdersIn(manuscript: Manuscript): readonly Diagnostic[] {
  const {chapters, settings, glossary, indexTerms, references, platforms} = manuscript
  const texts = chapters
    .flatMap(({sources}) => sources)
    .map((source) => [source, proseOf(source.text)] as const)
  const lists = [settings, glossary, indexTerms, references, platforms]
    .filter((source) => source !== undefined)
    .map((source) => [source, source.text.replace(/(^|\s)#.*$/gm, blank)] as const)

  return [...lists, ...texts].flatMap(([source, text]) => found(source, text))
}

function found({path}: Source, text: string): readonly Diagnostic[] {
  return placeholders
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .toSorted((a, b) => a.index - b.index)
    .map(({0: word, index}) => {
      const before = text.slice(0, index).split('\n')
      return {
        rule: 'release/placeholder',
        severity: 'error',
        message: `Unexpected \`${word}\` in a release, expected what it stands for`,
        file: path,
        place: {line: before.length, column: (before.at(-1) ?? '').length + 1},
        hints: ['Write what belongs here, or take it out; in code it may stay']
      }
    })
}

/** Markdown without fenced code, code in lines, and comments; everything else keeps its place. */
function proseOf(text: string): string {
  return text
    .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blank)
}

/** As many characters, on as many lines. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
