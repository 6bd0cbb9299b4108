import type {DrawingFailure} from '../../model/world.ts'
import {keptLines} from './kept-lines.ts'
import {signsOf} from './token-signs.ts'

/** An error as Mermaid's parsers throw it; each family has fields of its own. */
export interface MermaidError {
  readonly name: string
  readonly message: string
  /** What parsers made by Jison know. */
  readonly hash?:
    | {
        readonly text?: string | undefined
        /** From 0. */
        readonly line?: number | undefined
        readonly loc?: {readonly first_line: number} | undefined
        readonly expected?: readonly string[] | undefined
      }
    | undefined
}

/**
 * Say what is wrong with a definition, and in which of its lines.
 *
 * @param definition
 *   As the author wrote it.
 * @param error
 *   What Mermaid threw.
 */
export function failureOf(definition: string, error: MermaidError): DrawingFailure {
  const lines = keptLines(definition)
  const first = lines[0] ?? 1
  const texts = definition.split(/\r\n|\n|\r/)

  if (texts.slice(first - 1).every((text) => text.trim() === '')) {
    return {reason: 'Unexpected empty diagram, expected a definition such as `flowchart LR`', line: undefined}
  }
  if (error.name === 'UnknownDiagramError') {
    const word = /\S+/.exec(texts[first - 1] ?? '')?.[0] ?? ''
    return {
      reason: `Unexpected diagram type \`${word}\`, expected one that Mermaid knows, such as \`flowchart\``,
      line: first,
      unknownType: word
    }
  }

  if (error.message.startsWith('EncodingError')) {
    const line = texts.findIndex((text) => /\bimg\s*:/.test(text)) + 1
    return {
      reason: 'Unexpected picture in a diagram, expected one that needs no other files',
      line: line === 0 ? undefined : line
    }
  }

  const counted = lineOf(error)
  const line = counted === undefined ? lineAbout(error, texts) : (lines[counted - 1] ?? lines.at(-1))
  return {reason: reasonOf(error, texts[(line ?? 0) - 1]), line}
}

/** The parser's line, from 1: where the statement that it could not finish begins. */
function lineOf({message, hash}: MermaidError): number | undefined {
  if (hash?.loc) return hash.loc.first_line
  if (hash?.line !== undefined) return hash.line + 1
  const said = /\bline (\d+)/i.exec(message)?.[1]
  return said === undefined ? undefined : Number(said)
}

/** Errors found after parsing name a thing but no line: take the only line that has it. */
function lineAbout({message, hash}: MermaidError, texts: readonly string[]): number | undefined {
  const quoted = [...message.matchAll(/["'`[(:]\s*([^"'`\])\n]+)/g)].map(([, name]) => name)
  const range = /\d+ - \d+/.exec(message)?.[0].replaceAll(' ', '')
  const names = [hash?.text, range, ...quoted]
  for (const name of names) {
    const wanted = name?.trim()
    if (!wanted) continue
    const found = texts.flatMap((text, index) => (text.includes(wanted) ? [index + 1] : []))
    if (found.length > 0) return found.at(-1)
  }
  return
}

function reasonOf({message, hash}: MermaidError, text: string | undefined): string {
  const statement = text?.trim() ? `\`${text.trim()}\`` : 'end of the diagram'
  const single = message.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')

  if (hash?.expected && hash.expected.length > 0 && /^Parse error/.test(message)) {
    return `Unexpected ${statement}, expected ${signsOf(hash.expected)}`
  }
  if (/^Lexical error/.test(message))
    return `Unexpected ${statement}, expected a statement that Mermaid knows`

  const [, wanted, found] = /Expecting token of type '([^']+)' but found `([^`]*)`/.exec(single) ?? []
  const [, character] = /unexpected character: ->(.*?)<-/.exec(single) ?? []
  if (character) return `Unexpected \`${character}\` in ${statement}, expected a statement that Mermaid knows`
  if (wanted) return `Unexpected \`${found || 'end'}\` in ${statement}, expected \`${wanted}\``
  return `Unexpected ${text?.trim() ? statement : 'definition'}, expected a diagram without this mistake: ${single}`
}
