import {LineCounter, parseDocument, type YAMLError} from 'yaml'
import type {Diagnosed, Diagnostic} from '../model/diagnostic.ts'
import {type BookConfig, bookConfigOf} from './book-config.ts'
import {diagnosticsOf} from './issues.ts'
import {placesOf, positionOf} from './places.ts'
import {bookSchema} from './schema.ts'

/**
 * Read a book's configuration from YAML 1.2.
 *
 * Reports everything that is wrong at once: `config/syntax`,
 * `config/unknown-key`, `config/missing-key`, `config/invalid-value`.
 *
 * @param text
 *   Contents of `book.yaml`.
 * @param file
 *   Path to name in diagnostics.
 * @returns
 *   Configuration with defaults filled in; `undefined` when something is wrong.
 */
export function parseConfig(text: string, file: string): Diagnosed<BookConfig | undefined> {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    syntaxDiagnostic(error, file, lines)
  )
  // What a broken file seems to say is not what its author wrote; a key that is there twice breaks nothing.
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY'))
    return {value: undefined, diagnostics: syntax}

  const content: unknown = contentOf(() => document.toJS())
  if (content instanceof Error) {
    return {value: undefined, diagnostics: [...syntax, aliasDiagnostic(content, file)]}
  }
  const places = placesOf(document, lines)
  const result = bookSchema.safeParse(content)
  const issues = result.error?.issues ?? []
  const valueAt = (path: readonly PropertyKey[]) => path.reduce(memberOf, content)
  const diagnostics = [...syntax, ...issues.flatMap((issue) => diagnosticsOf(issue, file, valueAt, places))]

  return {
    value: result.success && document.errors.length === 0 ? bookConfigOf(result.data, places) : undefined,
    diagnostics: diagnostics.toSorted((a, b) => lineOf(a) - lineOf(b))
  }
}

function lineOf({place}: Diagnostic): number {
  return place === undefined ? 0 : 'start' in place ? place.start.line : place.line
}

function syntaxDiagnostic({message, pos, name}: YAMLError, file: string, lines: LineCounter): Diagnostic {
  return {
    rule: 'config/syntax',
    severity: name === 'YAMLWarning' ? 'warning' : 'error',
    message: `Unexpected YAML, expected it to be well-formed: ${message.replace(/\.$/, '')}`,
    file,
    place: positionOf(lines, ...pos)
  }
}

/** Content, or why aliases in it cannot be followed: only that is found out so late, and thrown. */
function contentOf(toJS: () => unknown): unknown {
  try {
    return toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return error
    throw error
  }
}

function aliasDiagnostic({message}: Error, file: string): Diagnostic {
  return {
    rule: 'config/syntax',
    severity: 'error',
    message: `Unexpected alias, expected one that can be followed: ${message.replace(/\.$/, '')}`,
    file
  }
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
