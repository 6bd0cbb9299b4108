import type {Finding} from '../finding.ts'

/**
 * Reports what is not JavaScript or TypeScript (`samples/javascript`, `samples/typescript`).
 *
 * @param text
 *   A module, or a few statements.
 * @param language
 *   As the fence names it; its `x` at the end stands for JSX.
 */
export async function javascript(text: string, language: string): Promise<readonly Finding[]> {
  const {parse} = await import('@babel/parser')
  const isTypeScript = /^(?:ts|typescript|mts|cts)/.test(language)
  try {
    parse(text, {
      sourceType: 'module',
      allowReturnOutsideFunction: true,
      plugins: [
        ...(isTypeScript ? (['typescript'] as const) : []),
        ...(/x$/.test(language) ? (['jsx'] as const) : [])
      ]
    })
    return []
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const {line, column} = placeOf(error)
    const name = isTypeScript ? 'TypeScript' : 'JavaScript'
    const reason = error.message.replace(/ \(\d+:\d+\)$/, '').replace(/\.$/, '')
    return [
      {
        rule: `samples/${name.toLowerCase()}`,
        message: `Unexpected ${name}, expected it to be well-formed: ${reason}`,
        line,
        column
      }
    ]
  }
}

/** The parser adds `loc`; lines from 1, columns from 0. */
function placeOf(error: SyntaxError): Pick<Finding, 'line' | 'column'> {
  const {loc} = error as SyntaxError & {readonly loc?: {readonly line: number; readonly column: number}}
  return {line: (loc?.line ?? 1) - 1, column: loc?.column ?? 0}
}
