import {EpubCheck} from '@likecoin/epubcheck-ts'
import {answerEach} from '../threads/answer-each.ts'

/** What the port of EPUBCheck says. */
export interface PortMessage {
  readonly id: string
  readonly severity: string
  readonly message: string
  readonly path: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
}

answerEach(async (bytes: Uint8Array): Promise<readonly PortMessage[]> => {
  const {messages} = await EpubCheck.validate(bytes)
  return messages.map(({id, severity, message, location}) => {
    const {path, line, column} = location ?? {}
    return {id, severity, message, path, line, column}
  })
})
