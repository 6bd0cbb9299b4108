import {parse} from '@marcbachmann/cel-js'
import {type Finding, pointAt} from '../finding.ts'

/** Reports what is not an expression of CEL (`samples/cel`). */
export function cel(text: string): readonly Finding[] {
  try {
    parse(text)
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [reason = ''] = error.message.split('\n')
    const offset = 'node' in error && hasStart(error.node) ? error.node.start : 0
    const message = `Unexpected expression, expected CEL: ${reason.replace(/\.$/, '')}`
    return [{rule: 'samples/cel', message, ...pointAt(text, offset)}]
  }
}

function hasStart(value: unknown): value is {readonly start: number} {
  return typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number'
}
