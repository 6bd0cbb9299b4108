/** Characters of 14 px that fit into a box of a timeline. */
const room = 10

/**
 * Break long Chinese words of a timeline into lines that fit its boxes.
 *
 * Mermaid breaks the texts of timelines at blanks, which Chinese does not
 * have. Each event becomes lines of whole words; no line begins with a
 * punctuation mark.
 *
 * @param definition
 *   Any definition; those of other types stay as they are.
 */
export function withTimelineLines(definition: string): string {
  if (!/^\s*timeline\b/m.test(definition)) return definition
  return definition
    .split('\n')
    .map((line) =>
      /^\s*(?:---|%%|timeline\b|title\b|section\b|acc(?:Title|Descr)\b)/.test(line)
        ? line
        : line.replaceAll(/[^\s:<>]*\p{Script=Han}[^\s:<>]*/gu, broken)
    )
    .join('\n')
}

const words = new Intl.Segmenter('zh', {granularity: 'word'})

function broken(text: string): string {
  const lines = ['']
  for (const {segment, isWordLike} of words.segment(text)) {
    const line = lines.at(-1) ?? ''
    const fits = widthOf(line + segment) <= room || line === '' || !isWordLike
    if (fits) lines[lines.length - 1] = line + segment
    else lines.push(segment)
  }
  return lines.join('<br>')
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /[\0-\u{2FF}]/u.test(character) ? 0.6 : 1
  return width
}
