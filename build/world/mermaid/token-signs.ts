/** What authors type for the tokens that Mermaid's parsers most often miss. */
const signs: Readonly<Record<string, string>> = {
  SQE: ']',
  PE: ')',
  DIAMOND_STOP: '}',
  STADIUMEND: '])',
  SUBROUTINEEND: ']]',
  CYLINDEREND: ')]',
  DOUBLECIRCLEEND: ')))',
  PIPE: '|',
  AMP: '&',
  COLON: ':',
  SOLID_ARROW: '->>',
  DOTTED_ARROW: '-->>',
  SOLID_OPEN_ARROW: '->',
  DOTTED_OPEN_ARROW: '-->',
  SOLID_CROSS: '-x',
  LINK: '-->',
  STRUCT_STOP: '}',
  BLOCK_STOP: '}',
  DQUOTE: '"',
  STR: '"…"',
  NODE_DEND: ')` or `]'
}

/**
 * Tokens as an author would write them, the best known first.
 *
 * @param tokens
 *   Names as a parser lists them, with or without quotation marks.
 * @returns
 *   At most four, in backticks.
 */
export function signsOf(tokens: readonly string[]): string {
  const names = tokens.map((token) => token.replaceAll("'", ''))
  const known = names.flatMap((name) => signs[name] ?? [])
  const shown = (known.length > 0 ? known : names).slice(0, mostNamed).map((sign) => `\`${sign}\``)
  return `${shown.join(', ')}${names.length > shown.length ? ' or something else that fits there' : ''}`
}

const mostNamed = 4
