import type {Finding} from '../finding.ts'

/** Reports what a builder would refuse (`samples/dockerfile`); a fragment need not begin with `FROM`. */
export async function dockerfile(text: string): Promise<readonly Finding[]> {
  const {validate, ValidationCode} = await import('dockerfile-utils')
  return validate(text)
    .filter(({severity, code}) => severity === 1 && code !== ValidationCode.NO_SOURCE_IMAGE)
    .slice(0, 1)
    .map(({message, range: {start}}) => ({
      rule: 'samples/dockerfile',
      message: `Unexpected instruction, expected one that a builder accepts: ${message}`,
      line: start.line,
      column: start.character
    }))
}
