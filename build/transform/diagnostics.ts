import type {VFile} from 'vfile'
import type {Diagnostic} from '../model/diagnostic.ts'

/**
 * Diagnostics for everything that plugins said about a file.
 *
 * The only place that knows both vocabularies, unified's `VFileMessage` and ours: a message is an
 * error when its `fatal` is `true`, which plugins set without throwing.
 *
 * @param file
 *   File after its plugins ran.
 * @returns
 *   One diagnostic for each message, in the order they were made.
 */
export function diagnosticsOf(file: VFile): readonly Diagnostic[] {
  return file.messages.map((message) => ({
    rule: [message.source, message.ruleId].filter(Boolean).join('/') || 'unified/message',
    severity: message.fatal ? 'error' : 'warning',
    message: message.reason,
    file: file.path,
    place: message.place,
    hints: message.note ? [message.note] : []
  }))
}
