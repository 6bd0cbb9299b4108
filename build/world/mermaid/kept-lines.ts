/** Stands for a line break that Mermaid will not see; its definitions hold no such character. */
const gone = '\u{E000}'

/**
 * Which line of a definition each line is that Mermaid's parser counts.
 *
 * Mermaid takes front matter, `%%{…}%%` and comment lines out before parsing,
 * and blanks from the start; its errors count what is left. This leaves a
 * character for each line break that goes, with Mermaid 12.3's own patterns.
 *
 * @param definition
 *   As the author wrote it.
 * @returns
 *   Lines of the definition, from 1, by index of the parser's line, from 0.
 */
export function keptLines(definition: string): readonly number[] {
  const marked = definition
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^[^\S\n]*---\s*\n[\s\S]*?\n[^\S\n]*---\s*\n/, breaksOf)
    .replaceAll(/%%\{[\s\S]*?\}%%/g, breaksOf)
    .replaceAll(/^[\s\u{E000}]*%%(?!\{)[^\n]+\n?/gmu, breaksOf)
    .replace(/^[\s\u{E000}]+/u, breaksOf)

  const lines: number[] = []
  let line = 1
  for (const kept of marked.split('\n')) {
    line += kept.split(gone).length - 1
    lines.push(line)
    line++
  }
  return lines
}

function breaksOf(text: string): string {
  return gone.repeat(text.split(/[\n\u{E000}]/u).length - 1)
}
