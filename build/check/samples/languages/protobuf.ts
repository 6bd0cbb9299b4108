import {type Finding, quoted} from '../finding.ts'

/** Reports what is not a Protocol Buffers definition (`samples/protobuf`). */
export async function protobuf(text: string): Promise<readonly Finding[]> {
  const {default: protobufjs} = await import('protobufjs')
  try {
    protobufjs.parse(/^\s*(?:syntax|edition)\b/m.test(text) ? text : `syntax = "proto3"; ${text}`)
    return []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, reason = '', line = '1'] = /^(.*?)(?: \(line (\d+)\))?$/s.exec(error.message) ?? []
    const row = Number(line) - 1
    const token = /'(.*)'/.exec(reason)?.[1]
    const column = Math.max(0, text.split('\n')[row]?.indexOf(token ?? '') ?? 0)
    const message = token
      ? `Unexpected ${quoted(token)}, expected a definition of Protocol Buffers`
      : `Unexpected definition, expected it to be well-formed: ${reason}`
    return [{rule: 'samples/protobuf', message, line: row, column}]
  }
}
