import type {LRParser} from '@lezer/lr'
import {type Finding, pointAt, quoted} from '../finding.ts'

/**
 * Reports the first place where a query does not fit its grammar.
 *
 * A listing may show several queries with blank lines between them.
 *
 * @param parser
 *   Of the query language.
 * @param text
 *   One query, or several.
 * @param rule
 *   `samples/promql`.
 * @param language
 *   For the message: `PromQL`.
 */
export function queries(parser: LRParser, text: string, rule: string, language: string): readonly Finding[] {
  const whole = queryFindings(parser, text, rule, language)
  if (whole.length === 0) return []
  const parts = [...text.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)].filter(([part]) => hasCode(part))
  if (parts.length < 2) return whole

  return parts.flatMap(({0: part, index}) => {
    const {line} = pointAt(text, index)
    return queryFindings(parser, part, rule, language).map((one) => ({...one, line: one.line + line}))
  })
}

function hasCode(part: string): boolean {
  return part.split('\n').some((line) => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line))
}

function queryFindings(parser: LRParser, text: string, rule: string, language: string): readonly Finding[] {
  let offset: number | undefined
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) offset ??= node.from
    }
  })
  if (offset === undefined) return []

  const there = /^\S+/.exec(text.slice(offset))?.[0]
  const message = `Unexpected ${there ? quoted(there) : 'end of the query'}, expected ${language}`
  return [{rule, message, ...pointAt(text, there ? offset : text.trimEnd().length)}]
}
