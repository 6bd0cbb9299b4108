import {parse, TomlError} from 'smol-toml'
import type {Finding} from '../finding.ts'

/** Reports what is not TOML 1.0 (`samples/toml`). */
export function toml(text: string): readonly Finding[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n')
    const message = `Unexpected TOML, expected it to be well-formed: ${reason}`
    return [{rule: 'samples/toml', message, line: error.line - 1, column: Math.max(0, error.column - 1)}]
  }
}
