import {type ParseError, parse, printParseErrorCode, visit} from 'jsonc-parser'
import {type Finding, pointAt, quoted} from '../finding.ts'

/**
 * Reports what is not JSON (`samples/json`), and keys that are there twice.
 *
 * A text of several objects, one a line, is taken for a log.
 *
 * @param text
 *   The code.
 * @param withComments
 *   Whether comments and commas before a closing bracket are allowed: JSONC.
 * @see RFC 8259
 */
export function json(text: string, withComments = false): readonly Finding[] {
  const whole = jsonFindings(text, withComments)
  if (whole.length === 0) return []

  const lines = text.split('\n')
  const objects = lines.filter((line) => line.trim() !== '')
  const isLog = objects.length > 1 && objects.every((line) => /^\s*\{.*\}\s*$/.test(line))
  return isLog
    ? lines.flatMap((line, index) =>
        line.trim() === '' ? [] : jsonFindings(line, withComments).map((one) => ({...one, line: index}))
      )
    : whole
}

function jsonFindings(text: string, withComments: boolean): readonly Finding[] {
  const errors: ParseError[] = []
  parse(text, errors, {disallowComments: !withComments, allowTrailingComma: withComments})
  const [first] = errors
  if (first) return [syntaxFinding(first, text)]
  return duplicateKeys(text)
}

const expectations: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value: a string, number, `true`, `false`, `null`, object or array',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'the name of a member in quotation marks',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: '`}`',
  CloseBracketExpected: '`]`',
  EndOfFileExpected: 'the end of the code',
  InvalidCommentToken: 'no comments: JSON has none; call the language `jsonc`',
  UnexpectedEndOfString: 'a closing quotation mark',
  UnexpectedEndOfNumber: 'a digit',
  InvalidUnicode: 'four hexadecimal digits',
  InvalidEscapeCharacter: 'one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u`',
  InvalidCharacter: 'no control characters'
}

function syntaxFinding({error, offset, length}: ParseError, text: string): Finding {
  const there = text.slice(offset, offset + Math.max(1, length))
  const expected = expectations[printParseErrorCode(error)] ?? 'JSON'
  return {
    rule: 'samples/json',
    message: `Unexpected ${there.trim() === '' ? 'end' : quoted(there)}, expected ${expected}`,
    ...pointAt(text, offset)
  }
}

function duplicateKeys(text: string): readonly Finding[] {
  const findings: Finding[] = []
  const seen: Set<string>[] = []
  visit(text, {
    onObjectBegin: () => void seen.push(new Set()),
    onObjectEnd: () => void seen.pop(),
    onObjectProperty(name, _offset, _length, line, column) {
      if (seen.at(-1)?.has(name)) {
        const message = `Unexpected second key \`${name}\`, expected each key of an object once`
        findings.push({rule: 'samples/json', message, line, column})
      }
      seen.at(-1)?.add(name)
    }
  })
  return findings
}
