import protobufjs from 'protobufjs'
import {type Finding, quoted} from '../finding.ts'

/** What a fragment may be a part of. */
const wrappings = ['message _ {', 'service _ {', 'enum _ {'] as const

/** Reports what is neither a Protocol Buffers definition nor a part of one (`samples/protobuf`). */
export function protobuf(text: string): readonly Finding[] {
  try {
    protobufjs.parse(/^\s*(?:syntax|edition)\b/m.test(text) ? text : `syntax = "proto3"; ${text}`)
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (wrappings.some((before) => isDefinition(`syntax = "proto3"; ${before}\n${text}\n}`))) return []
    const [, reason = '', line = '1'] = /^(.*?)(?: \(line (\d+)\))?$/s.exec(error.message) ?? []
    const row = Number(line) - 1
    const [, token, wanted] = /'(.*?)'(?:, '(.*)' expected)?/.exec(reason) ?? []
    const column = Math.max(0, text.split('\n')[row]?.indexOf(token ?? '') ?? 0)
    const message = token
      ? `Unexpected ${quoted(token)}, expected ${wanted ? `\`${wanted}\`` : 'a definition of Protocol Buffers'}`
      : `Unexpected definition, expected it to be well-formed: ${reason}`
    return [{rule: 'samples/protobuf', message, line: row, column}]
  }
}

/** Whether the parser takes it. */
function isDefinition(text: string): boolean {
  try {
    protobufjs.parse(text)
    return true
  } catch {
    return false
  }
}
